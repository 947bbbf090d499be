package lsp

import (
	"strings"

	"mtaudit/audit/text/read"
	"mtaudit/cmd/internal/files"
)

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
		watchers := []watcher{{"**/*.{" + strings.Join(extensions(), ",") + "}"}, {"**/" + files.ConfigName}, {"**/*baseline*.json"}}
		list = append(list, registration{"mtaudit-files", "workspace/didChangeWatchedFiles", map[string]any{"watchers": watchers}})
	}
	if c.settingsWatch {
		list = append(list, registration{"mtaudit-settings", "workspace/didChangeConfiguration", map[string]any{"section": section}})
	}
	return list
}

// extensions are those of articles and references, and of glossaries.
func extensions() (list []string) {
	for _, f := range read.All {
		for _, ext := range f.Extensions {
			list = append(list, strings.TrimPrefix(ext, "."))
		}
	}
	return append(list, "csv", "tsv", "tbx")
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
