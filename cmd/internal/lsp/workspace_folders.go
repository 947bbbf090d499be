package lsp

import "slices"

type foldersParams struct {
	Event struct {
		Added   []folder `json:"added"`
		Removed []folder `json:"removed"`
	} `json:"event"`
}

// didChangeWorkspaceFolders looks for projects in the folders that there are now.
func (s *server) didChangeWorkspaceFolders(p foldersParams) error {
	gone := pathsOf(p.Event.Removed)
	s.mu.Lock()
	kept := slices.DeleteFunc(slices.Clone(s.client.roots), func(root string) bool { return slices.Contains(gone, root) })
	s.client.roots = append(kept, pathsOf(p.Event.Added)...)
	s.mu.Unlock()
	s.auditAgain()
	return nil
}

// pathsOf are the paths of folders that are of this machine.
func pathsOf(folders []folder) (paths []string) {
	for _, f := range folders {
		if path, ok := pathOf(f.URI); ok {
			paths = append(paths, path)
		}
	}
	return paths
}
