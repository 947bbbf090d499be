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
	d := newDocument(p, s.settings.Run)
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
	d := s.open(p.TextDocument.URI)
	if d == nil {
		s.mu.Unlock()
		return fmt.Errorf("%s is not open", p.TextDocument.URI)
	}
	for _, c := range p.ContentChanges {
		d.change(c, s.client.encoding)
	}
	d.version = p.TextDocument.Version
	d.text++
	later := d.saved != nil
	if !later {
		d.whole = false
		d.rouse()
		s.rouseArticlesOf(p.TextDocument.URI)
	}
	s.mu.Unlock()
	if later {
		s.publish(d) // where the findings are now
	}
	return nil
}

// change makes one change. The caller holds the lock.
func (d *document) change(c change, units encoding) {
	at := text.Span{End: len(d.buffer.text)}
	if c.Range != nil {
		at = d.buffer.span(*c.Range, units)
	}
	d.buffer = d.buffer.replace(at, c.Text)
	e := edit{at, len(c.Text)}
	d.move(e)
	if d.saved != nil {
		d.edits = append(d.edits, e)
		d.result++
	}
}

// didSave looks at everything again: where the client watches no files, this is
// when a new reference or configuration is noticed.
func (s *server) didSave(p documentParams) error {
	s.mu.Lock()
	if d := s.open(p.TextDocument.URI); d != nil && d.saved != nil {
		d.save()
	}
	s.mu.Unlock()
	s.auditAgain()
	return nil
}

func (s *server) didClose(p documentParams) error {
	s.publishing.Lock()
	defer s.publishing.Unlock()
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
