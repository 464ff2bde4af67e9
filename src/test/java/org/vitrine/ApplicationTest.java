package org.vitrine;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.ContextConfiguration;

/// A test against the whole application: by `MockMvc`, by `@LocalServerPort` and a browser, or by its beans.
///
/// All such tests share one context, started once on an empty house with the sample exhibits and one
/// administrator ([#ADMINISTRATOR], [#PASSWORD]). Add nothing to a test that would make a second context:
/// no property, no profile, no replaced bean.
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "management.server.port=0",
            "vitrine.samples=exhibits",
            "vitrine.admin.username=" + ApplicationTest.ADMINISTRATOR,
            "vitrine.admin.password=" + ApplicationTest.PASSWORD
        })
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TemporaryHouse.class)
public @interface ApplicationTest {
    String ADMINISTRATOR = "keeper";
    String PASSWORD = "a lamp in every window";
}
