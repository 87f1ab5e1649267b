# gen2cpp_generate(TARGET target SOURCES a.js b.mjs ... [NAMESPACE a::b] [TYPES OFF])
#
# Translates each source into a library of its own and adds it to the target: `#include "a.hpp"` declares what a.js exports. The C++ is
# generated anew when the source or the tool changes. TYPES OFF: every value is a js::Value, nothing is inferred.
function(gen2cpp_generate)
  cmake_parse_arguments(PARSE_ARGV 0 arg "" "TARGET;NAMESPACE;TYPES" "SOURCES")
  if(NOT arg_TARGET OR NOT arg_SOURCES OR arg_UNPARSED_ARGUMENTS)
    message(FATAL_ERROR "gen2cpp_generate: expected TARGET target SOURCES a.js ... [NAMESPACE a::b] [TYPES OFF]")
  endif()

  set(folder ${CMAKE_CURRENT_BINARY_DIR}/gen2cpp/${arg_TARGET})
  file(MAKE_DIRECTORY ${folder})
  foreach(source IN LISTS arg_SOURCES)
    cmake_path(GET source STEM LAST_ONLY stem)
    set(output ${folder}/${stem}.cpp)
    set(header ${folder}/${stem}.hpp)
    # The source is named relative to the project, so that the generated code is the same wherever the project lies; only #line, which
    # the debugger follows, has the whole path.
    cmake_path(ABSOLUTE_PATH source OUTPUT_VARIABLE whole)
    cmake_path(RELATIVE_PATH whole BASE_DIRECTORY ${CMAKE_CURRENT_SOURCE_DIR} OUTPUT_VARIABLE name)
    add_custom_command(
      OUTPUT ${output} ${header}
      COMMAND gen2cpp::gen2cpp emit ${name} -o ${output} --header ${header} --depfile ${output}.d
        --line-directives --line-prefix-map =${CMAKE_CURRENT_SOURCE_DIR}/
        "$<$<BOOL:${arg_NAMESPACE}>:--namespace;${arg_NAMESPACE}>" "$<$<STREQUAL:${arg_TYPES},OFF>:--types=off>"
      WORKING_DIRECTORY ${CMAKE_CURRENT_SOURCE_DIR}
      MAIN_DEPENDENCY ${whole}
      DEPENDS gen2cpp::gen2cpp
      DEPFILE ${output}.d
      COMMENT "Translating ${name} to C++"
      COMMAND_EXPAND_LISTS
      VERBATIM)
    target_sources(${arg_TARGET} PRIVATE ${output} ${header})
  endforeach()
  target_include_directories(${arg_TARGET} PUBLIC $<BUILD_INTERFACE:${folder}>)
  target_link_libraries(${arg_TARGET} PUBLIC gen2cpp::runtime)
endfunction()
