package org.lianshou.command.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.lianshou.command.session.ConveningCommand;
import org.lianshou.command.session.MajorMatterCommand;
import org.lianshou.session.SessionId;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** 联手说事: before the session. */
@RestController
@RequestMapping("/api/sessions/{id}")
@Tag(name = "Sessions 联手说事")
class AgendaApi {
    private final SessionDesk desk;

    AgendaApi(SessionDesk desk) {
        this.desk = desk;
    }

    @Operation(summary = "Put one more issue on the agenda.")
    @PostMapping("/add-item")
    Answer addItem(@PathVariable SessionId id, @RequestBody ConveningCommand.AddItem body, Request request) {
        return desk.add(id, body, request);
    }

    @Operation(summary = "Take an issue off the agenda, on a ground.")
    @PostMapping("/remove-item")
    Answer removeItem(@PathVariable SessionId id, @RequestBody ConveningCommand.RemoveItem body, Request request) {
        return desk.give(id, body, request);
    }

    @Operation(summary = "Leave an issue for another session.")
    @PostMapping("/carry-over")
    Answer carryOver(@PathVariable SessionId id, @RequestBody ConveningCommand.CarryOver body, Request request) {
        return desk.give(id, body, request);
    }

    @Operation(summary = "Name a member who is party to a matter (回避).")
    @PostMapping("/declare-party")
    Answer declareParty(@PathVariable SessionId id, @RequestBody ConveningCommand.DeclareParty body, Request request) {
        return desk.give(id, body, request);
    }

    @Operation(summary = "Choose the panel from the rosters; a seeded draw decides among equals.")
    @PostMapping("/choose-panel")
    Answer choosePanel(@PathVariable SessionId id, @RequestBody ConveningCommand.ChoosePanel body, Request request) {
        return desk.give(id, body, request);
    }

    @Operation(summary = "Give the session up before it begins.")
    @PostMapping("/call-off")
    Answer callOff(@PathVariable SessionId id, @RequestBody ConveningCommand.CallOff body, Request request) {
        return desk.give(id, body, request);
    }

    @Operation(summary = "Enter one of the four acts of a major matter (四议).")
    @PostMapping("/hold-act")
    Answer holdAct(@PathVariable SessionId id, @RequestBody MajorMatterCommand.HoldAct body, Request request) {
        return desk.give(id, body, request);
    }
}
