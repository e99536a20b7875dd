package org.lianshou.reference;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lianshou.directory.Directory;
import org.lianshou.issue.PolicyVersion;
import org.lianshou.policy.Policies;
import org.lianshou.policy.PolicyFile;
import org.lianshou.policy.PolicyLayer;

/** The files of policy, which must go together. */
final class PolicyFolder {
    private PolicyFolder() {}

    /** @throws BadReferenceData where a file can't be taken, or not beside the others */
    static Policies read(String folder, List<JsonFile> files, Directory directory) {
        List<PolicyLayer> layers = new ArrayList<>();
        Set<PolicyVersion> versions = new HashSet<>();
        for (JsonFile file : files) {
            PolicyLayer layer = file.read(PolicyFile.class, read -> read.layer(directory::path));
            if (!versions.add(layer.version())) {
                throw new BadReferenceData(file.name(), "another policy has this version");
            }
            layers.add(layer);
        }
        try {
            return new Policies(layers);
        } catch (IllegalArgumentException e) {
            throw new BadReferenceData(folder, e);
        }
    }
}
