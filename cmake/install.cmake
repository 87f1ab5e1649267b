# cmake --install: the tool, the runtime with its headers, and the package that find_package(gen2cpp CONFIG) finds.
include(CMakePackageConfigHelpers)
set(package_directory ${CMAKE_INSTALL_LIBDIR}/cmake/gen2cpp)

install(TARGETS gen2cpp gen2cpp_runtime gen2cpp_direct EXPORT gen2cpp
  RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR}
  ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR})
set_target_properties(gen2cpp_runtime PROPERTIES EXPORT_NAME runtime)
set_target_properties(gen2cpp_direct PROPERTIES EXPORT_NAME direct)
install(DIRECTORY runtime/ DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/gen2cpp FILES_MATCHING PATTERN *.h PATTERN *.def)
install(FILES LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR})

install(EXPORT gen2cpp FILE gen2cppTargets.cmake NAMESPACE gen2cpp:: DESTINATION ${package_directory})
configure_package_config_file(cmake/gen2cppConfig.cmake.in ${CMAKE_BINARY_DIR}/gen2cppConfig.cmake INSTALL_DESTINATION ${package_directory})
write_basic_package_version_file(${CMAKE_BINARY_DIR}/gen2cppConfigVersion.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${CMAKE_BINARY_DIR}/gen2cppConfig.cmake ${CMAKE_BINARY_DIR}/gen2cppConfigVersion.cmake cmake/gen2cpp_generate.cmake
  DESTINATION ${package_directory})
