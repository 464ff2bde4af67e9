package org.vitrine.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.vitrine.ApplicationTest;

/// Nobody searches so much that others cannot.
@ApplicationTest
class TurnstileTest {
    @Autowired
    private Turnstile turnstile;

    @Autowired
    private MockMvc mvc;

    @Test
    void whoSearchesTooOftenIsAskedToWaitAndOthersAreNot() throws Exception {
        exhaust(turnstile, "203.0.113.7");

        mvc.perform(get("/search").header("Accept-Language", "en").with(from("203.0.113.7")))
                .andExpect(status().isTooManyRequests())
                .andExpect(header().exists("Retry-After"))
                .andExpect(header().string("Cache-Control", "no-store"))
                .andExpect(content().string(containsString("That was a lot of searching")));
        mvc.perform(get("/search").with(from("203.0.113.8"))).andExpect(status().isOk());
        mvc.perform(get("/exhibits").with(from("203.0.113.7"))).andExpect(status().isOk());
    }

    @Test
    void aNetworkOfIpv6CountsAsOneVisitor() {
        var small = new Turnstile(new SearchLimits(2, 10));
        assertThat(small.secondsToWait("2001:db8:0:7::1")).isZero();
        assertThat(small.secondsToWait("2001:db8:0:7:ffff::2")).isZero();
        assertThat(small.secondsToWait("2001:db8:0:7::3")).isBetween(1L, 60L);
        assertThat(small.secondsToWait("2001:db8:0:8::1")).isZero();
        assertThat(small.secondsToWait("no address")).isZero();
    }

    private static void exhaust(Turnstile turnstile, String address) {
        while (turnstile.secondsToWait(address) == 0) {
            Thread.onSpinWait();
        }
    }

    private static RequestPostProcessor from(String address) {
        return request -> {
            request.setRemoteAddr(address);
            return request;
        };
    }
}
