package org.lianshou.command.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.lianshou.command.policy.PolicyCommand.CorrectCalendar;
import org.lianshou.command.policy.PolicyCommand.Enact;
import org.lianshou.command.policy.PolicyCommand.End;
import org.lianshou.command.policy.PolicyCommand.LoadCalendar;
import org.lianshou.command.policy.PolicyCommand.Revoke;
import org.lianshou.issue.PolicyVersion;
import org.lianshou.policy.CalendarFile;
import org.lianshou.policy.PolicyFile;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The version is that of the one book of policies, in which the calendar is too. */
@RestController
@RequestMapping("/api")
@Tag(name = "Policies 政策")
class PolicyApi {
    private final AreaDesk desk;

    PolicyApi(AreaDesk desk) {
        this.desk = desk;
    }

    @Operation(
            summary =
                    "Put figures in force from a day on, tomorrow at the earliest: the county's, or some of an area's.")
    @PostMapping("/policies")
    @ResponseStatus(HttpStatus.CREATED)
    AreaAnswer enact(@RequestBody PolicyFile body, Request request) {
        return desk.give(new Enact(body), request, "/api/policies");
    }

    @Operation(summary = "Have an area's figures end on a day, so that those above it count again.")
    @PostMapping("/policies/{version}/end")
    AreaAnswer end(@PathVariable PolicyVersion version, @RequestBody End.Ending body, Request request) {
        return desk.give(new End(version, body), request, null);
    }

    @Operation(summary = "Take figures back that are not in force yet.")
    @PostMapping("/policies/{version}/revoke")
    AreaAnswer revoke(@PathVariable PolicyVersion version, @RequestBody Revoke.Revoking body, Request request) {
        return desk.give(new Revoke(version, body), request, null);
    }

    @Operation(summary = "Load a year of the calendar, as the State Council published it.")
    @PostMapping("/calendar")
    @ResponseStatus(HttpStatus.CREATED)
    AreaAnswer load(@RequestBody CalendarFile body, Request request) {
        return desk.give(new LoadCalendar(body), request, "/api/calendar");
    }

    @Operation(summary = "Put another paper in the place of a year's that is loaded.")
    @PostMapping("/calendar/{year}/correct")
    AreaAnswer correct(@PathVariable int year, @RequestBody CorrectCalendar.Correcting body, Request request) {
        return desk.give(new CorrectCalendar(year, body), request, null);
    }
}
