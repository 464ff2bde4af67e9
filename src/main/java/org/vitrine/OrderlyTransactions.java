package org.vitrine;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import javax.sql.DataSource;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.DefaultTransactionStatus;

/// Lets nobody commit while somebody rolls back.
///
/// H2 (2.2 to 2.5) takes a change back by two steps that are tried again where the store is written between them, as
/// each commit does. Tried again, the first puts back what was there before the change, also over what somebody else
/// has saved since: a save that was confirmed would be gone. Saves from a stale state, which end by rolling back, come
/// just when others are saving the same.
///
/// Other databases have no need of it.
@Component("transactionManager")
@Conditional(OrderlyTransactions.OnH2.class)
class OrderlyTransactions extends JdbcTransactionManager {
    private static final long serialVersionUID = 1L;

    private final transient ReadWriteLock store = new ReentrantReadWriteLock(true);

    static final class OnH2 implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return context.getEnvironment()
                    .getRequiredProperty("spring.datasource.url")
                    .startsWith("jdbc:h2:");
        }
    }

    OrderlyTransactions(DataSource dataSource) {
        super(dataSource);
    }

    @Override
    protected void doCommit(DefaultTransactionStatus status) {
        holding(store.readLock(), status, () -> super.doCommit(status));
    }

    @Override
    protected void doRollback(DefaultTransactionStatus status) {
        holding(store.writeLock(), status, () -> super.doRollback(status));
    }

    private static void holding(Lock lock, DefaultTransactionStatus status, Runnable end) {
        if (status.isReadOnly()) {
            end.run();
            return;
        }
        lock.lock();
        try {
            end.run();
        } finally {
            lock.unlock();
        }
    }
}
