package merge

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"

	"gopkg.in/yaml.v3"
)

// Write writes incidents to w: as YAML documents, or as one JSON array. Same
// incidents, same bytes.
func Write(w io.Writer, list []Incident, asJSON bool) error {
	if asJSON {
		if list == nil {
			list = []Incident{}
		}
		return write(w, list, true)
	}
	for i := range list {
		if i > 0 {
			if _, err := io.WriteString(w, "---\n"); err != nil {
				return fmt.Errorf("write incidents: %w", err)
			}
		}
		if err := write(w, &list[i], false); err != nil {
			return err
		}
	}
	return nil
}

// Marshal returns one incident as a YAML document or a JSON object.
func (inc *Incident) Marshal(asJSON bool) ([]byte, error) {
	var out bytes.Buffer
	err := write(&out, inc, asJSON)
	return out.Bytes(), err
}

func write(w io.Writer, v any, asJSON bool) error {
	var out bytes.Buffer
	var err error
	if asJSON {
		// HTML is escaped, so that the output can stand in a page's script.
		enc := json.NewEncoder(&out)
		enc.SetIndent("", "  ")
		err = enc.Encode(v)
	} else {
		enc := yaml.NewEncoder(&out)
		enc.SetIndent(2)
		if err = enc.Encode(v); err == nil {
			err = enc.Close()
		}
	}
	if err == nil {
		_, err = w.Write(out.Bytes())
	}
	if err != nil {
		return fmt.Errorf("write incidents: %w", err)
	}
	return nil
}
