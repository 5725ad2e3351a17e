package main

import (
	"bytes"
	"encoding/json"
	"testing"
)

func TestSchemaCommand(t *testing.T) {
	cmd := newSchemaCommand()
	var out bytes.Buffer
	cmd.SetOut(&out)
	cmd.SetArgs([]string{})
	if err := cmd.Execute(); err != nil {
		t.Fatal(err)
	}
	if !json.Valid(out.Bytes()) {
		t.Error("what it prints is not JSON")
	}
	cmd.SetErr(&bytes.Buffer{})
	cmd.SetArgs([]string{"x"})
	if err := cmd.Execute(); err == nil {
		t.Error("an argument is no error")
	}
}
