package org.vitrine.library;

import com.fasterxml.jackson.annotation.JsonProperty;

/// In which way the parts of a reference are put together.
public enum CitationStyle {
    /// From the widest to the narrowest, each with the archive's own word: `APRF, fond 3, opis 65`.
    @JsonProperty("plain")
    PLAIN,
    /// As in Russian archives, abbreviated in the script of the repository's name: `APRF, f. 3, op. 65, d. 830, ll.
    /// 187–189`,
    /// `АПРФ, ф. 3, оп. 65, д. 830, лл. 187–189`.
    @JsonProperty("russian")
    RUSSIAN,
    /// As in the United States, from the narrowest to the widest: `Folder 3, Box 12, RG 59, National Archives`.
    @JsonProperty("american")
    AMERICAN
}
