package org.vitrine.studio.builder;

import org.vitrine.exhibits.content.Attachment;

/// The form of something of another site.
class EmbedForm extends FormPart {
    EmbedForm(Attachment.Embed embed, BlockForm.Bench bench) {
        super(bench);
        var address = Field.line(
                getTranslation("builder.form.embed.address"),
                embed.address(),
                words -> change(Attachment.Embed.class, now -> now.withAddress(orEmpty(words))));
        address.setHelperText(getTranslation("builder.form.embed.address.help"));
        var fallback = Field.text(
                getTranslation("builder.form.embed.fallback"),
                embed.fallback(),
                words -> change(Attachment.Embed.class, now -> now.withFallback(orEmpty(words))));
        fallback.setHelperText(getTranslation("builder.form.embed.fallback.help"));
        add(
                address,
                Field.line(
                        getTranslation("builder.form.embed.title"),
                        embed.title(),
                        words -> change(Attachment.Embed.class, now -> now.withTitle(words))),
                fallback,
                Field.text(
                        getTranslation("builder.form.caption"),
                        embed.caption(),
                        words -> change(Attachment.Embed.class, now -> now.withCaption(words))));
    }
}
