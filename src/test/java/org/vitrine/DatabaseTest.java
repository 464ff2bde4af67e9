package org.vitrine;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.ClassTemplate;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContext;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContextProvider;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// A test of services and repositories that is run once on each [Database], on empty tables every time.
///
/// ```java
/// @DatabaseTest
/// class ThingsTest {
///     private final Things things;
///
///     ThingsTest(Database database) {
///         things = database.transactional(new Things(new ThingRepository(database.jdbc())));
///     }
/// }
/// ```
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ClassTemplate
@ExtendWith(DatabaseTest.OnEachDatabase.class)
public @interface DatabaseTest {

    class OnEachDatabase implements ClassTemplateInvocationContextProvider {
        @Override
        public boolean supportsClassTemplate(ExtensionContext context) {
            return true;
        }

        @Override
        public Stream<ClassTemplateInvocationContext> provideClassTemplateInvocationContexts(ExtensionContext context) {
            return Stream.of(Database.values()).map(On::new);
        }
    }

    record On(Database database) implements ClassTemplateInvocationContext, ParameterResolver, BeforeEachCallback {
        @Override
        public String getDisplayName(int invocationIndex) {
            return "on " + database;
        }

        @Override
        public List<Extension> getAdditionalExtensions() {
            return List.of(this);
        }

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Database.class;
        }

        @Override
        public Database resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return database;
        }

        @Override
        public void beforeEach(ExtensionContext context) {
            database.empty();
        }
    }
}
