<?php
// php unpack.php <file.zip> <folder>
( new PharData( $argv[1] ) )->extractTo( $argv[2], null, true );
