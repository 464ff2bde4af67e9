package org.vitrine.accounts;

/// Why a password is not taken. There are no rules of composition: length is what helps.
public enum PasswordFlaw {
    TOO_SHORT,
    TOO_LONG,
    IS_THE_USERNAME,
    TOO_COMMON
}
