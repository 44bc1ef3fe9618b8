# Completes unspoiled in bash, from 3.2 on, with or without the package bash-completion.

# The words up to the cursor, without their quotes, in words, and in quote the one that
# is open. Nothing is expanded or run.
__unspoiled_words() {
    local line=${COMP_LINE:0:COMP_POINT} word= begun= c i
    words=() quote=
    for ((i = 0; i < ${#line}; i++)); do
        c=${line:i:1}
        if [[ $c == "$quote" ]]; then
            quote=
        elif [[ $c == \\ && $quote != \' ]]; then
            begun=1 i=$((i + 1))
            [[ $quote && ${line:i:1} != [\"\\\$\`] ]] && word+=\\
            word+=${line:i:1}
        elif [[ $quote ]]; then
            word+=$c
        elif [[ $c == [\"\'] ]]; then
            quote=$c begun=1
        elif [[ $c == [[:space:]] ]]; then
            [[ $begun ]] && words+=("$word")
            word= begun=
        else
            word+=$c begun=1
        fi
    done
    words+=("$word")
}

# A word as it can stand where the cursor is.
__unspoiled_quoted() {
    case $quote in
    \") quoted=${1//\\/\\\\} quoted=${quoted//\"/\\\"} quoted=${quoted//\$/\\\$} quoted=${quoted//\`/\\\`} ;;
    \') quoted=${1//\'/\'\\\'\'} ;;
    *) printf -v quoted %q "$1"; quoted=${quoted//\\,/,} ;;
    esac
}

# Names of files or folders that begin with what is typed.
__unspoiled_files() {
    local name kept
    type compopt &>/dev/null && compopt -o filenames
    while IFS= read -r name; do
        for kept in ${COMPREPLY[@]+"${COMPREPLY[@]}"}; do
            [[ $kept == "$name" ]] && continue 2
        done
        COMPREPLY+=("$name")
    done < <(compgen "$@" -- "$typed")
}

__start_unspoiled() {
    local words quote quoted typed program out directive line word all=() said=() longest=0 i before folding
    COMPREPLY=()
    __unspoiled_words
    program=${words[0]}
    [[ $program == \~/* ]] && program=$HOME/${program:2}
    out=$("$program" __complete "${words[@]:1}" 2>/dev/null) || return 0
    directive=${out##*:} out=${out%:*}
    [[ $directive == *[!0-9]* || -z $directive ]] && return 0
    typed=${words[${#words[@]} - 1]}
    [[ $typed == -*=* ]] && typed=${typed#*=}

    if ((directive & 8)); then
        for word in $out; do __unspoiled_files -f -X "!*.$word"; done
        __unspoiled_files -d
        return 0
    elif ((directive & 16)); then
        __unspoiled_files -d
        return 0
    fi
    if type compopt &>/dev/null; then
        ((directive & 2)) && compopt -o nospace
        ((directive & 4)) && compopt +o default
    fi

    # Bash replaces what stands behind the last sign that parts words for it.
    before=
    [[ ! $quote && $typed == *[:=]* ]] && before=${typed%"${typed##*[:=]}"}
    folding=$(shopt -p nocasematch)
    shopt -s nocasematch
    while IFS= read -r line; do
        word=${line%%$'\t'*}
        [[ $word && $word == "$typed"* ]] || continue
        all+=("$word")
        [[ $line == *$'\t'* ]] && said+=("${line#*$'\t'}") || said+=("")
    done <<<"$out"
    eval "$folding"
    # Of several in different case, what is typed stays as it is typed.
    if ((${#all[@]} > 1)); then
        for word in "${all[@]}"; do
            [[ ${word:0:${#typed}} == "${all[0]:0:${#typed}}" ]] && continue
            for i in "${!all[@]}"; do all[i]=$typed${all[i]:${#typed}}; done
            break
        done
    fi
    for i in "${!all[@]}"; do
        __unspoiled_quoted "${all[i]:${#before}}"
        COMPREPLY[i]=$quoted
        ((${#quoted} > longest)) && longest=${#quoted}
    done
    # Where they are listed, each with what it is.
    case ${COMP_TYPE-} in 33 | 63 | 64)
        ((${#all[@]} > 1)) || return 0
        for i in "${!all[@]}"; do
            [[ ${said[i]} ]] || continue
            printf -v line "%-${longest}s  (%s)" "${COMPREPLY[i]}" "${said[i]}"
            ((${#line} > ${COLUMNS:-80} - 1)) && line=${line:0:${COLUMNS:-80}-2}…
            COMPREPLY[i]=$line
        done
        ;;
    esac
    return 0
}

complete -o default -o nosort -F __start_unspoiled unspoiled 2>/dev/null ||
    complete -o default -F __start_unspoiled unspoiled
