package org.vitrine.site;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.vitrine.ApplicationTest;
import org.vitrine.turnstile.Turnstile;

/// Nobody searches so much that others cannot.
@ApplicationTest
class SearchLimitsTest {
    @Autowired
    private Turnstile searching;

    @Autowired
    private MockMvc mvc;

    @Test
    void whoSearchesTooOftenIsAskedToWaitAndOthersAreNot() throws Exception {
        // While the page is made, time passes, and another search may be made.
        int status;
        do {
            while (searching.secondsToWait("203.0.113.7") == 0) {
                Thread.onSpinWait();
            }
            status = search("203.0.113.7").andReturn().getResponse().getStatus();
        } while (status == 200);

        search("203.0.113.7")
                .andExpect(status().isTooManyRequests())
                .andExpect(header().exists("Retry-After"))
                .andExpect(header().string("Cache-Control", "no-store"))
                .andExpect(content().string(containsString("That was a lot of searching")));
        search("203.0.113.8").andExpect(status().isOk());
        mvc.perform(get("/exhibits").with(from("203.0.113.7"))).andExpect(status().isOk());
    }

    private ResultActions search(String from) throws Exception {
        return mvc.perform(get("/search").header("Accept-Language", "en").with(from(from)));
    }

    private static RequestPostProcessor from(String address) {
        return request -> {
            request.setRemoteAddr(address);
            return request;
        };
    }
}
