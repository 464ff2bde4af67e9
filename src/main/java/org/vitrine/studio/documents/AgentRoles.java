package org.vitrine.studio.documents;

import com.vaadin.flow.component.Component;
import org.vitrine.library.Agent;

/// The roles of people and bodies, in words.
final class AgentRoles {
    private AgentRoles() {}

    static String name(Agent.Role role, Component speaker) {
        return switch (role) {
            case AUTHOR -> speaker.getTranslation("agents.role.author");
            case SENDER -> speaker.getTranslation("agents.role.sender");
            case RECIPIENT -> speaker.getTranslation("agents.role.recipient");
            case COPIED_TO -> speaker.getTranslation("agents.role.copied-to");
            case TRANSLATOR -> speaker.getTranslation("agents.role.translator");
            case CONTRIBUTOR -> speaker.getTranslation("agents.role.contributor");
        };
    }
}
