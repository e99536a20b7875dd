package org.lianshou.query.sessions;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lianshou.directory.Directory;
import org.lianshou.directory.Person;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.PersonId;
import org.lianshou.issue.Personal;
import org.lianshou.query.page.Language;
import org.lianshou.session.Member;
import org.lianshou.session.MemberId;
import org.lianshou.session.PanelRoster;

/** What members are called before one reader: by name where the reader may know it, otherwise by their place on the roster. */
public final class MemberNames {
    private final VisibleRosters rosters;
    private final Directory directory;
    private final Person reader;
    private final Map<AreaId, Optional<PanelRoster>> read = new HashMap<>();

    MemberNames(VisibleRosters rosters, Directory directory, Person reader) {
        this.rosters = rosters;
        this.directory = directory;
        this.reader = reader;
    }

    public String of(@Nullable MemberId id) {
        return id == null ? "—" : member(id).flatMap(this::name).orElseGet(() -> place(id));
    }

    /** Of a member who is in the directory, whoever reads it. */
    public String of(MemberId id, @Nullable PersonId person) {
        return Optional.ofNullable(person)
                .flatMap(directory::person)
                .map(Person::name)
                .orElseGet(() -> of(id));
    }

    /** What a member knows about, in words. */
    public String knows(Member member) {
        return String.join(
                "、",
                member.expertise().stream()
                        .map(code -> Meeting.called(code.value()))
                        .toList());
    }

    Optional<Member> member(MemberId id) {
        return roster(id.roster()).flatMap(roster -> roster.member(id));
    }

    /** Empty where the reader may not see it. */
    Optional<PanelRoster> roster(AreaId area) {
        return read.computeIfAbsent(area, of -> rosters.find(of, reader));
    }

    private Optional<String> name(Member member) {
        if (member.name() instanceof Personal.Clear clear) {
            return Optional.of(clear.text());
        }
        PersonId person = member.person();
        return person == null ? Optional.empty() : directory.person(person).map(Person::name);
    }

    private static String place(MemberId id) {
        return Language.current().either("成员 " + id.number() + " 号", "member " + id.number());
    }
}
