package org.lianshou.command.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.lianshou.command.issue.CollectionCommand;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 集: the way in. */
@RestController
@Tag(name = "Collection 集")
class ReportApi {
    private final IssueDesk desk;

    ReportApi(IssueDesk desk) {
        this.desk = desk;
    }

    @Operation(summary = "Bring a matter in: an appeal, hazard, dispute, finding, wish or order.")
    @PostMapping("/api/issues")
    @ResponseStatus(HttpStatus.CREATED)
    @Beginning
    Answer report(@RequestBody CollectionCommand.Report body, Request request) {
        return desk.report(body, request);
    }
}
