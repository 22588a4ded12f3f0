<?php
// Changes the blog's theme: php theme.php <folder> <theme>
require $argv[1] . '/wp-load.php';
switch_theme( $argv[2] );
