/// Passkeys: keys in people's own devices with which they sign in instead of with a password.
@NamedInterface("passkeys")
@NullMarked
package org.vitrine.accounts.passkeys;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
