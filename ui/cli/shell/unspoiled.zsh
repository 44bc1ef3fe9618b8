#compdef unspoiled
compdef _unspoiled unspoiled

# Completes unspoiled in zsh, from 5.0 on.

_unspoiled() {
    local out directive line name
    local -a args lines matches
    # What is typed, without its quotes; one may be open. Nothing is expanded or run.
    args=("${(@Q)words[2,CURRENT-1]}" "${(Q)PREFIX#[\"\']}")
    out=$(${~${(Q)words[1]}} __complete "${args[@]}" 2>/dev/null) || return 1
    lines=("${(@f)out}")
    directive=${lines[-1]#:}
    [[ $directive == <-> ]] || return 1
    lines[-1]=()
    [[ $PREFIX == -*=* ]] && compset -P 1 '*='

    if (( directive & 8 )); then
        _files -g "${(j: :)lines/#/*.}"
        return
    elif (( directive & 16 )); then
        _files -/
        return
    elif (( ! (directive & 4) && ! ${#lines} )); then
        _files
        return
    fi
    for line in "${lines[@]}"; do
        name=${line%%$'\t'*}
        [[ -n $name ]] || continue
        name=${name//:/\\:}
        [[ $line == *$'\t'* ]] && name+=:${line#*$'\t'}
        matches+=("$name")
    done
    (( ${#matches} )) || return 1
    # Names are found in either case, and stay in their order.
    if (( directive & 2 )); then
        _describe -V unspoiled matches -M 'm:{[:lower:][:upper:]}={[:upper:][:lower:]}' -S ''
    else
        _describe -V unspoiled matches -M 'm:{[:lower:][:upper:]}={[:upper:][:lower:]}'
    fi
}

# The file can be sourced, and stand in a folder of $fpath as _unspoiled.
if [[ ${funcstack[1]} == _unspoiled ]]; then
    _unspoiled
fi
