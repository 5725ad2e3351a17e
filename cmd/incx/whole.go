package main

import (
	"bytes"
	"os"
)

// writeWhole writes a file under another name and then gives it its own, so
// that it is never seen unfinished. One that is the same already is left alone.
func writeWhole(name string, data []byte) error {
	info, err := os.Stat(name)
	if err == nil && !info.Mode().IsRegular() {
		return os.WriteFile(name, data, 0o666) // a pipe or a device
	}
	if err == nil && info.Size() == int64(len(data)) {
		if old, err := os.ReadFile(name); err == nil && bytes.Equal(old, data) {
			return nil
		}
	}
	temp := name + ".partial"
	err = os.WriteFile(temp, data, 0o666)
	if err == nil {
		err = os.Rename(temp, name)
	}
	if err != nil {
		os.Remove(temp) // if it is there at all
	}
	return err
}
