package org.lianshou.command.rotation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import org.lianshou.http.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Keys 密钥")
class RotationApi {
    private static final String PATH = "/api/keys/rotation";

    private final Rotations rotations;

    RotationApi(Rotations rotations) {
        this.rotations = rotations;
    }

    @Operation(
            summary = "Wrap all keys with a new master key, and forget the old one; everything goes on meanwhile.",
            description = "One that was interrupted is taken up where it was.")
    @PostMapping(PATH)
    ResponseEntity<RotationStatus> begin() {
        RotationStatus status = rotations.begin();
        return ResponseEntity.accepted().location(URI.create(PATH)).body(status);
    }

    @Operation(summary = "How far the last rotation of the master key is, and what came of it.")
    @GetMapping(PATH)
    ResponseEntity<?> status() {
        return rotations
                .status()
                .<ResponseEntity<?>>map(ResponseEntity::ok)
                .orElseGet(() -> Problem.of(
                                HttpStatus.NOT_FOUND,
                                "rotation-not-found",
                                "No key was rotated since this process started.")
                        .response());
    }
}
