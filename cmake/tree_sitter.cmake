# The parser: the C core and the JavaScript grammar, compiled from their npm packages. The lockfile pins both.
if(GEN2CPP_DEPS_DIR)
  set(deps ${GEN2CPP_DEPS_DIR})
else()
  set(deps ${PROJECT_SOURCE_DIR}/node_modules)
  set(installed ${deps}/.package-lock.json) # npm writes it last
  if(NOT EXISTS ${installed} OR ${PROJECT_SOURCE_DIR}/package-lock.json IS_NEWER_THAN ${installed})
    find_program(NPM_PROGRAM npm REQUIRED)
    message(STATUS "Installing the tree-sitter sources with npm")
    execute_process(COMMAND ${NPM_PROGRAM} ci --ignore-scripts --no-audit --no-fund --loglevel=error
      WORKING_DIRECTORY ${PROJECT_SOURCE_DIR} RESULT_VARIABLE npm_result)
    if(npm_result)
      message(FATAL_ERROR "npm ci failed (${npm_result}). Without a network, set GEN2CPP_DEPS_DIR to a folder that has the two packages.")
    endif()
    file(TOUCH ${installed})
  endif()
endif()
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/package-lock.json)

set(tree_sitter_core ${deps}/tree-sitter/vendor/tree-sitter/lib)
set(javascript_grammar ${deps}/tree-sitter-javascript/src)
add_library(tree_sitter STATIC
  ${tree_sitter_core}/src/lib.c
  ${javascript_grammar}/parser.c
  ${javascript_grammar}/scanner.c)
target_include_directories(tree_sitter SYSTEM PUBLIC ${tree_sitter_core}/include PRIVATE ${tree_sitter_core}/src ${javascript_grammar})
target_compile_definitions(tree_sitter PRIVATE _DEFAULT_SOURCE _POSIX_C_SOURCE=200112L)
target_compile_options(tree_sitter PRIVATE -w -O2)
# Where node-types.json is, for the test that every node kind is read or refused.
set(GEN2CPP_NODE_TYPES ${javascript_grammar}/node-types.json)
