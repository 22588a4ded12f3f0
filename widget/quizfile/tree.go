package quizfile

import (
	"reflect"

	"github.com/goccy/go-yaml/ast"
)

// unwrap looks through anchors and tags. They are refused elsewhere; what they
// stand before is still worth checking. An alias stands for nothing: nil.
func unwrap(node ast.Node) ast.Node {
	for {
		switch n := node.(type) {
		case *ast.AnchorNode:
			node = n.Value
		case *ast.TagNode:
			node = n.Value
		case *ast.MappingKeyNode:
			node = n.Value
		case *ast.AliasNode:
			return nil
		default:
			return node
		}
	}
}

// pairsOf are the keys and values of a block; false for anything else.
func pairsOf(node ast.Node) ([]*ast.MappingValueNode, bool) {
	switch n := node.(type) {
	case *ast.MappingNode:
		return n.Values, true
	case *ast.MappingValueNode:
		return []*ast.MappingValueNode{n}, true
	}
	return nil, false
}

// keyText is a key as written, without its quotes.
func keyText(pair *ast.MappingValueNode) string {
	if t := tokenOf(unwrap(pair.Key)); t != nil {
		return t.Value
	}
	return ""
}

func isMerge(pair *ast.MappingValueNode) bool { return pair.Key.IsMergeKey() }

// pairPlace is where a fault of a key's value is best shown: at a word itself,
// and at the key of a list or block, which may be many lines long.
func pairPlace(pair *ast.MappingValueNode, t reflect.Type) place {
	value := unwrap(pair.Value)
	if isWord(value) && value.Type() != ast.NullType && isWordType(t) {
		return placeOf(value)
	}
	return placeOf(pair.Key)
}

// placeOf is where a node begins. A block begins at its first key, though the
// parser says at its colon.
func placeOf(node ast.Node) place {
	if pairs, ok := pairsOf(node); ok && len(pairs) > 0 && !isBracketed(node) {
		node = pairs[0].Key
	}
	return placeAt(tokenOf(node))
}

func isBracketed(node ast.Node) bool {
	mapping, ok := node.(*ast.MappingNode)
	return ok && mapping.IsFlowStyle
}
