package web

// A quiz in a frame and the article around it talk in messages, version 1.
// Every message is an object with gutquiz: 1, the frame's token and a type. The
// token is random, made by the loader for one frame, and reaches the frame in
// the fragment of its address. A receiver takes a message only if its origin, its
// source window and its token are all the expected ones; it ignores anything
// else without an error. No message has a place for an answer, an outcome, or
// any text of the quiz or of the reader, and for any two sets of answers, given
// at the same pace, the messages and their times are the same.

// ProtocolVersion is the number every message carries as gutquiz.
const ProtocolVersion = 1

// A FrameMessage is one that the frame sends to the article. Only the types of
// this file are messages; web/browser/protocol.ts has the same by the same names.
// Of Ready to Finished each is told once at most.
type FrameMessage interface{ frameMessage() string }

type (
	// Ready is the frame's first message: it can be shown.
	Ready struct{}
	// Room is how high the questions are, in CSS pixels, where the room kept is
	// less. It is told before the reader begins, or never.
	Room struct {
		Height int `json:"height"`
	}
	// Seen: half of the quiz was on the screen for a second.
	Seen struct{}
	// Started: the reader has begun.
	Started struct{}
	// Finished: there is a result, and not which.
	Finished struct{}
	// Product: the product link was followed.
	Product struct{}
	// Shared: a result was shared, and not which.
	Shared struct{}
	// Broken: the quiz could not be loaded.
	Broken struct{}
)

func (Ready) frameMessage() string    { return "ready" }
func (Room) frameMessage() string     { return "room" }
func (Seen) frameMessage() string     { return "seen" }
func (Started) frameMessage() string  { return "started" }
func (Finished) frameMessage() string { return "finished" }
func (Product) frameMessage() string  { return "product" }
func (Shared) frameMessage() string   { return "shared" }
func (Broken) frameMessage() string   { return "broken" }

// FrameMessages are one of each type, in the order of web/browser/protocol.ts.
var FrameMessages = []FrameMessage{Ready{}, Room{}, Seen{}, Started{}, Finished{}, Product{}, Shared{}, Broken{}}
