# cmake -DCPACK=… -DBUILD=… -DDPKG_DEB=… -P: a Debian package is made, and says what it needs to run.
set(folder ${BUILD}/tests/package)
file(REMOVE_RECURSE ${folder})
execute_process(COMMAND ${CPACK} -G DEB -B ${folder}
    WORKING_DIRECTORY ${BUILD} OUTPUT_VARIABLE output ERROR_VARIABLE output RESULT_VARIABLE result)
if(NOT result EQUAL 0)
    message(FATAL_ERROR "No package could be made:\n${output}")
endif()
file(GLOB package ${folder}/*.deb)
execute_process(COMMAND ${DPKG_DEB} -f ${package} Depends
    OUTPUT_VARIABLE depends COMMAND_ERROR_IS_FATAL ANY)
# Libraries are found by dpkg-shlibdeps, without which CPack goes on in silence.
foreach(name libqt6widgets6 libicu72 libpoppler-qt6-3 libqt6svg6 libqt6sql6-sqlite fonts-noto-cjk)
    if(NOT depends MATCHES "(^|, )${name}($|[ ,])")
        message(SEND_ERROR "The package does not depend on ${name}, only on ${depends}")
    endif()
endforeach()
file(REMOVE_RECURSE ${folder})
