# Completes unspoiled in fish, from 3.0 on.

function __unspoiled_complete
    set -l words (commandline -opc)
    set -l last (commandline -ct)
    # What is typed, without its quotes; one may be open.
    if string match -qr '^["\']' -- $last
        set last (string sub -s 2 -- $last)
    else
        set last (string unescape -- $last; or echo -- $last)
    end
    set -l program (string replace -r '^~/' "$HOME/" -- $words[1])
    set -l out (command $program __complete $words[2..-1] "$last" 2>/dev/null)
    or return
    set -l directive (string match -r '^:(\d+)$' -- $out[-1])[2]
    test -n "$directive"; or return
    set -e out[-1]
    set -l flag (string match -r '^-[^=]*=' -- $last)
    set -l typed (string replace -r '^-[^=]*=' '' -- $last)
    if test $directive = 0 -o $directive = 8 -o $directive = 16
        for path in (__fish_complete_path (string replace -r '^~/' "$HOME/" -- $typed))
            set -l name (string split -m 1 \t -- $path)[1]
            string match -q '~/*' -- $typed; and set name '~'(string sub -s (math 1 + (string length -- $HOME)) -- $name)
            if test $directive = 0; or string match -q '*/' -- $name
                echo -- "$flag"$name
            else if test $directive = 8; and contains -- (string replace -r '.*\.' '' -- $name) $out
                echo -- "$flag"$name
            end
        end
        return
    end
    for line in $out
        echo -- "$flag"$line
    end
end

complete -c unspoiled -e
complete -c unspoiled -f -k -a '(__unspoiled_complete)'
