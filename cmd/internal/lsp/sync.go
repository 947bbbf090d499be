package lsp

import (
	"fmt"

	"mtaudit/audit/text"
)

type openParams struct {
	TextDocument struct {
		URI        string `json:"uri"`
		LanguageID string `json:"languageId"`
		Version    *int   `json:"version"`
		Text       string `json:"text"`
	} `json:"textDocument"`
}

func (s *server) didOpen(p openParams) error {
	t := p.TextDocument
	s.mu.Lock()
	defer s.mu.Unlock()
	key := sameFile(t.URI)
	s.drop(key) // a client that opens twice means the newer text
	d := newDocument(t.URI, t.LanguageID, t.Version, newBuffer([]byte(t.Text)))
	s.docs[key] = d
	d.rouse()
	go s.attend(d)
	s.rouseArticlesOf(t.URI)
	return nil
}

type changeParams struct {
	TextDocument   versionedID `json:"textDocument"`
	ContentChanges []change    `json:"contentChanges"`
}

// A change replaces a range or, without one, the whole text.
type change struct {
	Range *textRange `json:"range"`
	Text  string     `json:"text"`
}

func (s *server) didChange(p changeParams) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	d := s.open(p.TextDocument.URI)
	if d == nil {
		return fmt.Errorf("%s is not open", p.TextDocument.URI)
	}
	for _, c := range p.ContentChanges {
		at := text.Span{End: len(d.buffer.text)}
		if c.Range != nil {
			at = d.buffer.span(*c.Range, s.client.encoding)
		}
		d.buffer = d.buffer.replace(at, c.Text)
		d.move(edit{at, len(c.Text)})
	}
	d.version = p.TextDocument.Version
	d.text++
	d.whole = false
	d.rouse()
	s.rouseArticlesOf(p.TextDocument.URI)
	return nil
}

// didSave looks at everything again: where the client watches no files, this is
// when a new reference or configuration is noticed.
func (s *server) didSave(documentParams) error {
	s.auditAgain()
	return nil
}

func (s *server) didClose(p documentParams) error {
	s.mu.Lock()
	d := s.open(p.TextDocument.URI)
	if d == nil {
		s.mu.Unlock()
		return fmt.Errorf("%s is not open", p.TextDocument.URI)
	}
	s.drop(sameFile(p.TextDocument.URI))
	pull := s.client.pull
	s.rouseArticlesOf(p.TextDocument.URI)
	s.mu.Unlock()
	if !pull {
		s.notify("textDocument/publishDiagnostics", publishParams{URI: p.TextDocument.URI, Diagnostics: []diagnostic{}})
	}
	return nil
}

// rouseArticlesOf has the articles audited again that are held against a file.
// The caller holds the lock.
func (s *server) rouseArticlesOf(uri string) {
	for _, d := range s.docs {
		if d.reference != "" && sameFile(d.reference) == sameFile(uri) {
			d.again()
		}
	}
}

// auditAgain has all open articles audited again: something beside them changed.
func (s *server) auditAgain() {
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, d := range s.docs {
		d.again()
	}
}

// again asks for a whole run over a text that is the same.
func (d *document) again() {
	d.whole = false
	d.rouse()
}
