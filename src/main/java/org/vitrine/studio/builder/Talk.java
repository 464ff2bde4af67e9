package org.vitrine.studio.builder;

import org.springframework.stereotype.Component;
import org.vitrine.accounts.Accounts;
import org.vitrine.accounts.CurrentAccount;
import org.vitrine.exhibits.review.Comments;
import org.vitrine.exhibits.review.ReviewLinks;
import org.vitrine.exhibits.review.Reviews;
import org.vitrine.studio.Moments;

/// The services with which people talk about a draft.
@Component
record Talk(
        Comments comments,
        Reviews reviews,
        ReviewLinks links,
        Accounts accounts,
        CurrentAccount currentAccount,
        Moments moments) {}
