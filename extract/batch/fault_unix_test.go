//go:build unix

package batch

import (
	"os"
	"os/exec"
	"syscall"
)

// asNobody makes a command run without the rights of root.
func asNobody(cmd *exec.Cmd) {
	const nobody = 65534
	if os.Geteuid() == 0 {
		cmd.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: nobody, Gid: nobody}}
	}
}
