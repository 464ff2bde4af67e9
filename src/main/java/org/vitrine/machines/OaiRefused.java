package org.vitrine.machines;

/// What a harvester asked for cannot be answered, and by which of the protocol's errors that is said.
final class OaiRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    enum Code {
        BAD_VERB("badVerb"),
        BAD_ARGUMENT("badArgument"),
        BAD_RESUMPTION_TOKEN("badResumptionToken"),
        CANNOT_DISSEMINATE_FORMAT("cannotDisseminateFormat"),
        ID_DOES_NOT_EXIST("idDoesNotExist"),
        NO_RECORDS_MATCH("noRecordsMatch"),
        NO_SET_HIERARCHY("noSetHierarchy");

        private final String word;

        Code(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }

        /// Whether the answer may repeat what was asked.
        boolean repeatsTheRequest() {
            return this != BAD_VERB && this != BAD_ARGUMENT;
        }
    }

    private final Code code;

    OaiRefused(Code code, String message) {
        super(message, null, false, false);
        this.code = code;
    }

    Code code() {
        return code;
    }
}
