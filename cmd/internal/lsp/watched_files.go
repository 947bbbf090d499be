package lsp

import "mtaudit/cmd/internal/files"

type watchedParams struct {
	Changes []struct {
		URI  string `json:"uri"`
		Type int    `json:"type"`
	} `json:"changes"`
}

type registration struct {
	ID      string         `json:"id"`
	Method  string         `json:"method"`
	Options map[string]any `json:"registerOptions"`
}

// registrations ask for word of files that findings depend on, as references and
// glossaries may be called anything, and of changed settings.
func registrations(c client) (list []registration) {
	type watcher struct {
		GlobPattern string `json:"globPattern"`
	}
	if c.watch {
		watchers := []watcher{{"**/*.{txt,md,markdown,html,htm,csv,tsv,tbx}"}, {"**/" + files.ConfigName}, {"**/*baseline*.json"}}
		list = append(list, registration{"mtaudit-files", "workspace/didChangeWatchedFiles", map[string]any{"watchers": watchers}})
	}
	if c.settingsWatch {
		list = append(list, registration{"mtaudit-settings", "workspace/didChangeConfiguration", map[string]any{"section": section}})
	}
	return list
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
