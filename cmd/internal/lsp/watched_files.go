package lsp

import "mtaudit/cmd/internal/files"

type watchedParams struct {
	Changes []struct {
		URI  string `json:"uri"`
		Type int    `json:"type"`
	} `json:"changes"`
}

// registration asks for word of every file, as references and glossaries may be
// called anything.
func registration() any {
	type watcher struct {
		GlobPattern string `json:"globPattern"`
	}
	return map[string]any{"registrations": []any{map[string]any{
		"id": "mtaudit-files", "method": "workspace/didChangeWatchedFiles",
		"registerOptions": map[string]any{"watchers": []watcher{{"**/*.{txt,md,markdown,html,htm,csv,tsv,tbx}"}, {"**/" + files.ConfigName}, {"**/*baseline*.json"}}},
	}}}
}

// didChangeWatchedFiles audits the open articles again. Whether what changed is
// any business of theirs costs less to find out by looking than by reckoning.
func (s *server) didChangeWatchedFiles(p watchedParams) error {
	for _, c := range p.Changes {
		s.mu.Lock()
		_, open := s.docs[sameFile(c.URI)]
		s.mu.Unlock()
		if !open { // the client's text of an open file is newer than the disk's
			s.auditAgain()
			return nil
		}
	}
	return nil
}
