package org.vitrine.studio.people;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.vitrine.accounts.Browser;
import org.vitrine.accounts.CurrentAccount;
import org.vitrine.accounts.OpenSession;
import org.vitrine.accounts.SecondStep;
import org.vitrine.accounts.SecondStepState;
import org.vitrine.accounts.SessionId;
import org.vitrine.accounts.Sessions;
import org.vitrine.accounts.passkeys.Passkey;
import org.vitrine.accounts.passkeys.Passkeys;
import org.vitrine.accounts.passkeys.RelyingParties;
import org.vitrine.house.House;
import org.vitrine.studio.Moments;
import org.vitrine.studio.Notices;
import org.vitrine.studio.StudioScript;

/// The parts of the account view that are about proving who one is, and what they do.
@SpringComponent
class AccountKeys {
    private final SecondStep secondStep;
    private final Passkeys passkeys;
    private final RelyingParties relyingParties;
    private final Sessions sessions;
    private final CurrentAccount currentAccount;
    private final Moments moments;
    private final StudioScript script;
    private final String house;

    AccountKeys(
            SecondStep secondStep,
            Passkeys passkeys,
            RelyingParties relyingParties,
            Sessions sessions,
            CurrentAccount currentAccount,
            Moments moments,
            StudioScript script,
            House house) {
        this.secondStep = secondStep;
        this.passkeys = passkeys;
        this.relyingParties = relyingParties;
        this.sessions = sessions;
        this.currentAccount = currentAccount;
        this.moments = moments;
        this.script = script;
        this.house = house.institution().name();
    }

    SettingsPart secondStep(Component view) {
        return new SecondStepPart(moments::exactly, new SecondStepPart.Actions() {
            @Override
            public SecondStepState state() {
                return secondStep.state();
            }

            @Override
            public void switchOn(Runnable changed) {
                var secret = secondStep.propose();
                new SecondStepDialog(
                                secret,
                                secret.address(house, currentAccount.require().username()),
                                code -> secondStep.switchOn(secret, code),
                                changed)
                        .open();
            }

            @Override
            public void switchOff(Runnable changed) {
                new PasswordDialog(
                                view.getTranslation("second-step.off.title"),
                                view.getTranslation("second-step.off.text"),
                                view.getTranslation("second-step.off"),
                                password -> {
                                    secondStep.switchOff(password);
                                    changed.run();
                                    Notices.done(view.getTranslation("second-step.off.done"));
                                })
                        .open();
            }

            @Override
            public void acknowledge(Runnable changed) {
                secondStep.acknowledge();
                changed.run();
            }
        });
    }

    SettingsPart passkeys(Component view) {
        var here = relyingParties.at(Whereabouts.address());
        var browser = Browser.of(Whereabouts.header(HttpHeaders.USER_AGENT));
        return new PasskeysPart(moments::exactly, new PasskeysPart.Actions() {
            @Override
            public List<Passkey> passkeys() {
                return passkeys.own();
            }

            @Override
            public boolean canAdd() {
                return here.isPresent();
            }

            @Override
            public void add(Runnable changed) {
                here.ifPresent(at -> {
                    script.loadPasskeys(UI.getCurrent());
                    new PasskeyDialog(
                                    BrowserWords.of(browser, view),
                                    password -> passkeys.offer(at, password),
                                    (offer, name, answer) -> {
                                        passkeys.keep(offer, name, answer);
                                        changed.run();
                                        Notices.done(view.getTranslation("passkeys.added", name));
                                    })
                            .open();
                });
            }

            @Override
            public void remove(Passkey passkey, Runnable changed) {
                var question = new ConfirmDialog();
                question.setHeader(view.getTranslation("passkeys.remove.title", passkey.name()));
                question.setText(view.getTranslation("passkeys.remove.text"));
                question.setCancelable(true);
                question.setCancelText(view.getTranslation("people.cancel"));
                question.setConfirmText(view.getTranslation("passkeys.remove"));
                question.addConfirmListener(_ -> {
                    passkeys.remove(passkey.id());
                    changed.run();
                    Notices.done(view.getTranslation("passkeys.removed", passkey.name()));
                });
                question.open();
            }
        });
    }

    SettingsPart sessions(Component view) {
        var here = Optional.ofNullable(
                VaadinSession.getCurrent().getSession().getAttribute(Sessions.HERE) instanceof SessionId id
                        ? id
                        : null);
        return new SessionsPart(here, moments::exactly, moments::ago, new SessionsPart.Actions() {
            @Override
            public List<OpenSession> sessions() {
                return sessions.own();
            }

            @Override
            public void end(OpenSession session, Runnable changed) {
                sessions.end(session.id());
                changed.run();
                Notices.done(view.getTranslation("sessions.ended"));
            }

            @Override
            public void endOthers(Runnable changed) {
                currentAccount.goOnAs(sessions.endOthers(here.orElseGet(SessionId::create)));
                changed.run();
                Notices.done(view.getTranslation("sessions.ended-others"));
            }
        });
    }
}
