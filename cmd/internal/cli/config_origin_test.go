package cli

import (
	"testing"

	"mtaudit/cmd/internal/files"
)

func TestEveryKeyHasADefault(t *testing.T) {
	known := map[string]bool{}
	for _, key := range files.Keys() {
		known[key] = true
		if defaults[key] == "" {
			t.Errorf("%s: what holds where the file does not say?", key)
		}
	}
	for key := range defaults {
		if !known[key] {
			t.Errorf("%s is no key of the configuration", key)
		}
	}
}

func TestVariablesStandForFlagsThatThereAre(t *testing.T) {
	for _, v := range variables {
		n := 0
		for _, cmd := range Command().Commands() {
			if flag := v.of(cmd); flag != nil {
				n++
				if v.unless != "" && cmd.Name() == "audit" && cmd.Flags().Lookup(v.unless) == nil {
					t.Errorf("%s: audit has no --%s", v.name, v.unless)
				}
			}
		}
		if n == 0 {
			t.Errorf("%s: no command has --%s", v.name, v.flag)
		}
		if v.key != "" && defaults[v.key] == "" {
			t.Errorf("%s: %s is no key", v.name, v.key)
		}
	}
}
