package engine

import (
	"fmt"
	"net"
	"time"
)

// lookAtNetwork is how often the computer's own addresses are looked at. That
// costs no byte on the line, and a modem or cable that comes back shows there.
const lookAtNetwork = 5 * time.Second

func localAddresses() string {
	addresses, err := net.InterfaceAddrs()
	if err != nil {
		return ""
	}
	return fmt.Sprint(addresses)
}
