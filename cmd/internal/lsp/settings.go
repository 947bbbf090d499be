package lsp

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"net/url"
)

// A Run says what of an open article is audited.
type Run string

// The texts that may be audited.
const (
	OnType Run = "onType" // what is in the editor, with every key
	OnSave Run = "onSave" // what was last saved: edits take its findings along
)

// Settings are what a user may set in an editor, under the name "mtaudit". They
// are about showing alone: what is found is up to the project's files, so that
// every editor and the command line agree. What is empty is left as it was.
type Settings struct {
	Run       Run    `json:"run"`
	RulePages string `json:"rulePages"` // where the rules' pages are served, as https://host/rules; the page of a rule is under its ID
}

// Validate reports a setting that means nothing.
func (t Settings) Validate() error {
	if t.Run != "" && t.Run != OnType && t.Run != OnSave {
		return fmt.Errorf("mtaudit.run is %q, want %q or %q", t.Run, OnType, OnSave)
	}
	if u, err := url.Parse(t.RulePages); t.RulePages != "" && (err != nil || u.Scheme != "https" && u.Scheme != "http" || u.Host == "") {
		return fmt.Errorf("the rules' pages are at %q, want an address as https://example.org/rules", t.RulePages)
	}
	return nil
}

// over are settings with those of another put over them.
func (t Settings) over(below Settings) Settings {
	if t.Run == "" {
		t.Run = below.Run
	}
	if t.RulePages == "" {
		t.RulePages = below.RulePages
	}
	return t
}

// section is what settings are asked for by, and what some clients wrap them in.
const section = "mtaudit"

// isObject reports whether JSON is an object. Some clients send an empty list or
// null for no settings.
func isObject(raw json.RawMessage) bool { return bytes.HasPrefix(bytes.TrimSpace(raw), []byte("{")) }

// settingsIn reads settings as clients send them, bare or in their section. What is
// no object holds none.
func settingsIn(raw json.RawMessage) (t Settings, err error) {
	if !isObject(raw) {
		return t, nil
	}
	var wrapped struct {
		Inner json.RawMessage `json:"mtaudit"`
	}
	if err := json.Unmarshal(raw, &wrapped); err == nil && isObject(wrapped.Inner) {
		return settingsIn(wrapped.Inner)
	}
	if err := json.Unmarshal(raw, &t); err != nil {
		return Settings{}, fmt.Errorf("the settings of mtaudit: %w", err)
	}
	return t, t.Validate()
}

type configurationParams struct {
	Settings json.RawMessage `json:"settings"`
}

// begin takes the settings that a session begins with, which hold as long as the
// client has no others.
func (s *server) begin(raw json.RawMessage) {
	t, err := settingsIn(raw)
	if err != nil {
		s.tell(typeError, err.Error())
		return
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.Settings = t.over(s.Settings)
	s.settings = s.Settings
}

// didChangeConfiguration asks for the settings, and takes what was sent from a
// client that cannot be asked.
func (s *server) didChangeConfiguration(p configurationParams) error {
	s.mu.Lock()
	ask := s.client.configuration
	s.mu.Unlock()
	if ask {
		go s.askSettings()
	} else {
		s.take(p.Settings)
	}
	s.auditAgain()
	return nil
}

// askSettings asks the client for its settings and takes them.
func (s *server) askSettings() {
	var answer []json.RawMessage
	rsp, err := s.rpc.Callback(context.Background(), "workspace/configuration", map[string]any{"items": []any{map[string]any{"section": section}}})
	if err == nil {
		err = rsp.UnmarshalResult(&answer)
	}
	if err != nil {
		s.logf("ask for workspace/configuration: %v", err)
		return
	}
	if len(answer) > 0 {
		s.take(answer[0])
	}
}

// take puts settings that a client sent over those that the session began with.
// What makes no sense changes nothing, and the client is told.
func (s *server) take(raw json.RawMessage) {
	t, err := settingsIn(raw)
	if err != nil {
		s.tell(typeError, err.Error())
		return
	}
	s.mu.Lock()
	now := t.over(s.Settings)
	changed := now != s.settings
	if now.Run != s.settings.Run {
		for _, d := range s.docs {
			d.follow(now.Run)
		}
	}
	s.settings = now
	s.mu.Unlock()
	if changed {
		s.auditAgain()
	}
}
