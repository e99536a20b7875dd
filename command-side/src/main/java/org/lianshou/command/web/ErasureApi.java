package org.lianshou.command.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.lianshou.command.erasure.Erasure;
import org.lianshou.command.issue.CollectionCommand;
import org.lianshou.issue.IssueId;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** 删除个人信息: answered when nobody can read any more what the reporter said of themselves. */
@RestController
@Tag(name = "Collection 集")
class ErasureApi {
    private final IssueDesk desk;
    private final Erasure erasure;

    ErasureApi(IssueDesk desk, Erasure erasure) {
        this.desk = desk;
        this.erasure = erasure;
    }

    @Operation(
            summary = "Erase the reporter (删除个人信息), on a legal ground that policy names.",
            description = "It can't be undone, and holds for every issue of the same person.")
    @PostMapping("/api/issues/{id}/erase-subject")
    Answer eraseSubject(@PathVariable IssueId id, @RequestBody CollectionCommand.EraseSubject body, Request request) {
        Answer answer = desk.give(id, body, request);
        erasure.destroyKeyOf(id);
        return answer;
    }
}
