package org.lianshou.query.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.lianshou.query.page.Labels;

/** Whether people can read a form. */
public final class FormWords {

    private FormWords() {}

    /** A form whose command, field or choice nobody has named can't be shown at all. */
    public static void areThere(Form form) {
        assertThat(Labels.find("command", form.word())).as(form.word()).isPresent();
        for (Field field : form.fields()) {
            String own = form.word() + "." + field.word();
            assertThat(Labels.find("field", own).or(() -> Labels.find("field", field.word())))
                    .as(own)
                    .isPresent();
            if (field.type() == Field.Type.GROUND) {
                assertThat(field.choices())
                        .as(own)
                        .allSatisfy(code ->
                                assertThat(Labels.find("ground", code)).as(code).isPresent());
            }
        }
    }
}
