# Print an optspec for argparse to handle cmd's options that are independent of any subcommand.
function __fish_ktl_global_optspecs
    string join \n as= as-group= as-uid= as-user-extra= cache-dir= certificate-authority= client-certificate= client-key= cluster= context= disable-compression insecure-skip-tls-verify kubeconfig= kuberc= log-flush-frequency= match-server-version n/namespace= password= profile= profile-output= proxy-url= request-timeout= s/server= tls-server-name= token= user= username= v/v= vmodule= warnings-as-errors h/help
end

function __fish_ktl_needs_command
    # Figure out if the current invocation already has a command.
    set -l cmd (commandline -opc)
    set -e cmd[1]
    argparse -s (__fish_ktl_global_optspecs) -- $cmd 2>/dev/null
    or return
    if set -q argv[1]
        # Also print the command, so this can be used to figure out what it is.
        echo $argv[1]
        return 1
    end
    return 0
end

function __fish_ktl_using_subcommand
    set -l cmd (__fish_ktl_needs_command)
    test -z "$cmd"
    and return 1
    contains -- $cmd[1] $argv
end

complete -c ktl -n "__fish_ktl_needs_command" -l as -d 'User to act as' -r -f
complete -c ktl -n "__fish_ktl_needs_command" -l as-group -d 'Group to act as; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_needs_command" -l as-uid -d 'UID to act as' -r -f
complete -c ktl -n "__fish_ktl_needs_command" -l as-user-extra -d 'Further attributes of the user to act as, as KEY=VALUE; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_needs_command" -l cache-dir -d 'Folder for cached discovery' -r -f -a "(__fish_complete_directories)"
complete -c ktl -n "__fish_ktl_needs_command" -l certificate-authority -d 'File with the certificate authority' -r -F
complete -c ktl -n "__fish_ktl_needs_command" -l client-certificate -d 'File with the client certificate' -r -F
complete -c ktl -n "__fish_ktl_needs_command" -l client-key -d 'File with the client key' -r -F
complete -c ktl -n "__fish_ktl_needs_command" -l cluster -d 'Cluster of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_needs_command" -l context -d 'Context of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_needs_command" -l kubeconfig -d 'Kubeconfig file to use' -r -F
complete -c ktl -n "__fish_ktl_needs_command" -l kuberc -d 'Preferences file to use' -r -F
complete -c ktl -n "__fish_ktl_needs_command" -l log-flush-frequency -d 'How often the log is flushed; each line is, so that nothing is held back longer' -r -f
complete -c ktl -n "__fish_ktl_needs_command" -s n -l namespace -d 'Namespace of this request' -r -f
complete -c ktl -n "__fish_ktl_needs_command" -l password -d 'Password for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_needs_command" -l profile -d 'Profile to capture; only none, as the others describe the Go runtime' -r -f
complete -c ktl -n "__fish_ktl_needs_command" -l profile-output -d 'File the profile is written to' -r -f
complete -c ktl -n "__fish_ktl_needs_command" -l proxy-url -d 'Proxy for requests to the server' -r -f
complete -c ktl -n "__fish_ktl_needs_command" -l request-timeout -d 'How long one request may take, such as 1s, 2m or 3h; 0 for no limit' -r -f
complete -c ktl -n "__fish_ktl_needs_command" -s s -l server -d 'Address and port of the server' -r -f
complete -c ktl -n "__fish_ktl_needs_command" -l tls-server-name -d 'Name that the server\'s certificate must have, when it is not the host\'s' -r -f
complete -c ktl -n "__fish_ktl_needs_command" -l token -d 'Bearer token' -r -f
complete -c ktl -n "__fish_ktl_needs_command" -l user -d 'User of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_needs_command" -l username -d 'User name for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_needs_command" -s v -l v -d 'How much to tell of what goes on, from 0 to 10' -r -f
complete -c ktl -n "__fish_ktl_needs_command" -l vmodule -d 'Verbosity by source file, as PATTERN=N,...' -r -f
complete -c ktl -n "__fish_ktl_needs_command" -l disable-compression -d 'Don\'t ask the server for compressed answers'
complete -c ktl -n "__fish_ktl_needs_command" -l insecure-skip-tls-verify -d 'Trust any certificate of the server, which makes the connection insecure'
complete -c ktl -n "__fish_ktl_needs_command" -l match-server-version -d 'Refuse to work with a server of another version'
complete -c ktl -n "__fish_ktl_needs_command" -l warnings-as-errors -d 'Treat warnings of the server as errors'
complete -c ktl -n "__fish_ktl_needs_command" -s h -l help -d 'Print what the command does and its flags'
complete -c ktl -n "__fish_ktl_needs_command" -f -a "create" -d 'Create objects from files or stdin'
complete -c ktl -n "__fish_ktl_needs_command" -f -a "run" -d 'Run an image in a new pod'
complete -c ktl -n "__fish_ktl_needs_command" -f -a "get" -d 'Display one or many resources'
complete -c ktl -n "__fish_ktl_needs_command" -f -a "edit" -d 'Edit objects of the server in the editor'
complete -c ktl -n "__fish_ktl_needs_command" -f -a "delete" -d 'Delete objects by file names, stdin, types and names, or label selector'
complete -c ktl -n "__fish_ktl_needs_command" -f -a "scale" -d 'Set the number of replicas of a workload'
complete -c ktl -n "__fish_ktl_needs_command" -f -a "top" -d 'Show what nodes and pods use'
complete -c ktl -n "__fish_ktl_needs_command" -f -a "logs" -d 'Print the logs of containers'
complete -c ktl -n "__fish_ktl_needs_command" -f -a "attach" -d 'Attach to the process that runs in a container'
complete -c ktl -n "__fish_ktl_needs_command" -f -a "exec" -d 'Run a command in a container'
complete -c ktl -n "__fish_ktl_needs_command" -f -a "port-forward" -d 'Make ports of a pod ports of this machine'
complete -c ktl -n "__fish_ktl_needs_command" -f -a "proxy" -d 'Serve the API of the server on this machine, with your credentials'
complete -c ktl -n "__fish_ktl_needs_command" -f -a "cp" -d 'Copy files and folders to and from containers'
complete -c ktl -n "__fish_ktl_needs_command" -f -a "debug" -d 'Look into a pod or a node with a container made for it'
complete -c ktl -n "__fish_ktl_needs_command" -f -a "diff" -d 'Show what an apply of manifests would change'
complete -c ktl -n "__fish_ktl_needs_command" -f -a "apply" -d 'Create and update objects so that they are as their manifests say'
complete -c ktl -n "__fish_ktl_needs_command" -f -a "patch" -d 'Change fields of objects by a strategic merge, JSON merge or JSON patch'
complete -c ktl -n "__fish_ktl_needs_command" -f -a "replace" -d 'Replace objects by those of files or stdin'
complete -c ktl -n "__fish_ktl_needs_command" -f -a "api-resources" -d 'Print the resource types that the server has'
complete -c ktl -n "__fish_ktl_needs_command" -f -a "api-versions" -d 'Print the API versions of the server, as group/version'
complete -c ktl -n "__fish_ktl_needs_command" -f -a "config" -d 'Show and change kubeconfig files'
complete -c ktl -n "__fish_ktl_needs_command" -f -a "version" -d 'Print the versions of client and server'
complete -c ktl -n "__fish_ktl_needs_command" -f -a "options" -d 'Print the flags that every command takes'
complete -c ktl -n "__fish_ktl_needs_command" -f -a "help" -d 'Print the help of a command'
complete -c ktl -n "__fish_ktl_using_subcommand create" -l dry-run -d 'Send nothing (client) or store nothing (server): none, client or server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create" -l field-manager -d 'Name under which the server records who owns the fields' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create" -s f -l filename -d 'File, folder or URL of manifests; - for standard input' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand create" -s k -l kustomize -d 'Folder of a kustomization; neither with -f nor with -R' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create" -s o -l output -d 'Output format: json, yaml, kyaml, name, go-template=…, jsonpath=… and their file forms' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create" -l template -d 'The template, or the file that has it, where the output format names none' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create" -l raw -d 'A path on the server to send the file to, by POST' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create" -s l -l selector -d 'Only objects whose labels match, such as app=web,tier!=db' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create" -l validate -d 'What to do with fields the server does not know: strict, warn or ignore' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create" -l as -d 'User to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create" -l as-group -d 'Group to act as; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create" -l as-uid -d 'UID to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create" -l as-user-extra -d 'Further attributes of the user to act as, as KEY=VALUE; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create" -l cache-dir -d 'Folder for cached discovery' -r -f -a "(__fish_complete_directories)"
complete -c ktl -n "__fish_ktl_using_subcommand create" -l certificate-authority -d 'File with the certificate authority' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand create" -l client-certificate -d 'File with the client certificate' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand create" -l client-key -d 'File with the client key' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand create" -l cluster -d 'Cluster of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create" -l context -d 'Context of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create" -l kubeconfig -d 'Kubeconfig file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand create" -l kuberc -d 'Preferences file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand create" -l log-flush-frequency -d 'How often the log is flushed; each line is, so that nothing is held back longer' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create" -s n -l namespace -d 'Namespace of this request' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create" -l password -d 'Password for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create" -l profile -d 'Profile to capture; only none, as the others describe the Go runtime' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create" -l profile-output -d 'File the profile is written to' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create" -l proxy-url -d 'Proxy for requests to the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create" -l request-timeout -d 'How long one request may take, such as 1s, 2m or 3h; 0 for no limit' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create" -s s -l server -d 'Address and port of the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create" -l tls-server-name -d 'Name that the server\'s certificate must have, when it is not the host\'s' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create" -l token -d 'Bearer token' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create" -l user -d 'User of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create" -l username -d 'User name for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create" -s v -l v -d 'How much to tell of what goes on, from 0 to 10' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create" -l vmodule -d 'Verbosity by source file, as PATTERN=N,...' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create" -l edit -d 'Edit each object before it is created'
complete -c ktl -n "__fish_ktl_using_subcommand create" -s R -l recursive -d 'Read the folders of --filename recursively'
complete -c ktl -n "__fish_ktl_using_subcommand create" -l allow-missing-template-keys -d 'Print nothing for a field or key that a template names and an object lacks'
complete -c ktl -n "__fish_ktl_using_subcommand create" -l show-managed-fields -d 'Keep managedFields in json, yaml and kyaml'
complete -c ktl -n "__fish_ktl_using_subcommand create" -l record -d 'Keep this command in an annotation of the objects; deprecated'
complete -c ktl -n "__fish_ktl_using_subcommand create" -l save-config -d 'Keep the manifest in an annotation of the object, for a later apply'
complete -c ktl -n "__fish_ktl_using_subcommand create" -l windows-line-endings -d 'With --edit, end lines as Windows does'
complete -c ktl -n "__fish_ktl_using_subcommand create" -l disable-compression -d 'Don\'t ask the server for compressed answers'
complete -c ktl -n "__fish_ktl_using_subcommand create" -l insecure-skip-tls-verify -d 'Trust any certificate of the server, which makes the connection insecure'
complete -c ktl -n "__fish_ktl_using_subcommand create" -l match-server-version -d 'Refuse to work with a server of another version'
complete -c ktl -n "__fish_ktl_using_subcommand create" -l warnings-as-errors -d 'Treat warnings of the server as errors'
complete -c ktl -n "__fish_ktl_using_subcommand create" -s h -l help -d 'Print what the command does and its flags'
complete -c ktl -n "__fish_ktl_using_subcommand run" -l annotations -d 'An annotation of the pod, as NAME=VALUE; may be given several times' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand run" -l cascade -d 'With --rm, what becomes of dependent objects: background, foreground or orphan' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand run" -l detach-keys -d 'Keys that end the session and leave the container running' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand run" -l dry-run -d 'Send nothing (client) or store nothing (server): none, client or server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand run" -l env -d 'A variable of the container\'s environment, as NAME=VALUE; may be given several times' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand run" -l field-manager -d 'Name under which the server records who owns the fields' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand run" -s f -l filename -d 'Has no meaning here' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand run" -l grace-period -d 'With --rm, seconds that the pod has to end; negative for its own default' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand run" -l image -d 'The container\'s image' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand run" -l image-pull-policy -d 'When the image is pulled: Always, IfNotPresent or Never; by default the server decides' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand run" -s k -l kustomize -d 'Has no meaning here' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand run" -s l -l labels -d 'The pod\'s labels, as NAME=VALUE,...; by default run=NAME' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand run" -l override-type -d 'What --overrides is: json (a list of operations), merge or strategic' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand run" -l overrides -d 'A patch of the pod before it is created, in JSON' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand run" -l pod-running-timeout -d 'How long to wait for the pod to run, such as 5s, 2m or 3h' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand run" -l port -d 'The port that the container listens at' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand run" -s o -l output -d 'Output format: json, yaml, kyaml, name, go-template=…, jsonpath=… and their file forms' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand run" -l template -d 'The template, or the file that has it, where the output format names none' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand run" -l restart -d 'When the container is started again: Always, OnFailure or Never' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand run" -l timeout -d 'With --rm and --wait, how long to wait for the pod to be gone; 0 for as long as it takes' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand run" -l as -d 'User to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand run" -l as-group -d 'Group to act as; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand run" -l as-uid -d 'UID to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand run" -l as-user-extra -d 'Further attributes of the user to act as, as KEY=VALUE; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand run" -l cache-dir -d 'Folder for cached discovery' -r -f -a "(__fish_complete_directories)"
complete -c ktl -n "__fish_ktl_using_subcommand run" -l certificate-authority -d 'File with the certificate authority' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand run" -l client-certificate -d 'File with the client certificate' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand run" -l client-key -d 'File with the client key' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand run" -l cluster -d 'Cluster of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand run" -l context -d 'Context of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand run" -l kubeconfig -d 'Kubeconfig file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand run" -l kuberc -d 'Preferences file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand run" -l log-flush-frequency -d 'How often the log is flushed; each line is, so that nothing is held back longer' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand run" -s n -l namespace -d 'Namespace of this request' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand run" -l password -d 'Password for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand run" -l profile -d 'Profile to capture; only none, as the others describe the Go runtime' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand run" -l profile-output -d 'File the profile is written to' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand run" -l proxy-url -d 'Proxy for requests to the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand run" -l request-timeout -d 'How long one request may take, such as 1s, 2m or 3h; 0 for no limit' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand run" -s s -l server -d 'Address and port of the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand run" -l tls-server-name -d 'Name that the server\'s certificate must have, when it is not the host\'s' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand run" -l token -d 'Bearer token' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand run" -l user -d 'User of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand run" -l username -d 'User name for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand run" -s v -l v -d 'How much to tell of what goes on, from 0 to 10' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand run" -l vmodule -d 'Verbosity by source file, as PATTERN=N,...' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand run" -l attach -d 'Wait until the pod runs, and attach to it; the default with -i'
complete -c ktl -n "__fish_ktl_using_subcommand run" -l command -d 'The words after NAME are the container\'s command, and not its arguments'
complete -c ktl -n "__fish_ktl_using_subcommand run" -l expose -d 'Also create a service by which the pod is reached at --port'
complete -c ktl -n "__fish_ktl_using_subcommand run" -l force -d 'With --rm, delete at once, without waiting for the pod\'s end to be confirmed'
complete -c ktl -n "__fish_ktl_using_subcommand run" -l leave-stdin-open -d 'Keep the container\'s stdin open when the first session has ended'
complete -c ktl -n "__fish_ktl_using_subcommand run" -l allow-missing-template-keys -d 'Print nothing for a field or key that a template names and an object lacks'
complete -c ktl -n "__fish_ktl_using_subcommand run" -l show-managed-fields -d 'Keep managedFields in json, yaml and kyaml'
complete -c ktl -n "__fish_ktl_using_subcommand run" -l privileged -d 'The container may do all that the node may'
complete -c ktl -n "__fish_ktl_using_subcommand run" -s q -l quiet -d 'Print nothing but what the container prints'
complete -c ktl -n "__fish_ktl_using_subcommand run" -l record -d 'Keep this command in an annotation of the objects; deprecated'
complete -c ktl -n "__fish_ktl_using_subcommand run" -s R -l recursive -d 'Has no meaning here'
complete -c ktl -n "__fish_ktl_using_subcommand run" -l rm -d 'Delete the pod when the session has ended'
complete -c ktl -n "__fish_ktl_using_subcommand run" -l save-config -d 'Keep the manifest in an annotation of the object, for a later apply'
complete -c ktl -n "__fish_ktl_using_subcommand run" -s i -l stdin -d 'The container has a standard input, and ours is passed on'
complete -c ktl -n "__fish_ktl_using_subcommand run" -s t -l tty -d 'The container has a terminal'
complete -c ktl -n "__fish_ktl_using_subcommand run" -l wait -d 'With --rm, wait until the pod is gone'
complete -c ktl -n "__fish_ktl_using_subcommand run" -l disable-compression -d 'Don\'t ask the server for compressed answers'
complete -c ktl -n "__fish_ktl_using_subcommand run" -l insecure-skip-tls-verify -d 'Trust any certificate of the server, which makes the connection insecure'
complete -c ktl -n "__fish_ktl_using_subcommand run" -l match-server-version -d 'Refuse to work with a server of another version'
complete -c ktl -n "__fish_ktl_using_subcommand run" -l warnings-as-errors -d 'Treat warnings of the server as errors'
complete -c ktl -n "__fish_ktl_using_subcommand run" -s h -l help -d 'Print what the command does and its flags'
complete -c ktl -n "__fish_ktl_using_subcommand get" -l chunk-size -d 'How many objects to ask for at once; 0 for all' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand get" -l color -d 'Colour tables by the state of what they show: auto, always or never' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand get" -l field-selector -d 'Only objects whose fields match, such as status.phase=Running' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand get" -s f -l filename -d 'File, folder or URL of manifests; - for standard input' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand get" -s k -l kustomize -d 'Folder of a kustomization; neither with -f nor with -R' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand get" -s L -l label-columns -d 'Labels to show as columns of their own' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand get" -s o -l output -d 'Output format: json, yaml, kyaml, name, go-template=…, jsonpath=… and their file forms' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand get" -l template -d 'The template, or the file that has it, where the output format names none' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand get" -l raw -d 'A path on the server to show as it answers' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand get" -s l -l selector -d 'Only objects whose labels match, such as app=web,tier!=db' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand get" -l sort-by -d 'Sort by the field at this path, such as .metadata.creationTimestamp' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand get" -l subresource -d 'A subresource to show instead of the object' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand get" -l as -d 'User to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand get" -l as-group -d 'Group to act as; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand get" -l as-uid -d 'UID to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand get" -l as-user-extra -d 'Further attributes of the user to act as, as KEY=VALUE; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand get" -l cache-dir -d 'Folder for cached discovery' -r -f -a "(__fish_complete_directories)"
complete -c ktl -n "__fish_ktl_using_subcommand get" -l certificate-authority -d 'File with the certificate authority' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand get" -l client-certificate -d 'File with the client certificate' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand get" -l client-key -d 'File with the client key' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand get" -l cluster -d 'Cluster of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand get" -l context -d 'Context of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand get" -l kubeconfig -d 'Kubeconfig file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand get" -l kuberc -d 'Preferences file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand get" -l log-flush-frequency -d 'How often the log is flushed; each line is, so that nothing is held back longer' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand get" -s n -l namespace -d 'Namespace of this request' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand get" -l password -d 'Password for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand get" -l profile -d 'Profile to capture; only none, as the others describe the Go runtime' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand get" -l profile-output -d 'File the profile is written to' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand get" -l proxy-url -d 'Proxy for requests to the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand get" -l request-timeout -d 'How long one request may take, such as 1s, 2m or 3h; 0 for no limit' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand get" -s s -l server -d 'Address and port of the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand get" -l tls-server-name -d 'Name that the server\'s certificate must have, when it is not the host\'s' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand get" -l token -d 'Bearer token' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand get" -l user -d 'User of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand get" -l username -d 'User name for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand get" -s v -l v -d 'How much to tell of what goes on, from 0 to 10' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand get" -l vmodule -d 'Verbosity by source file, as PATTERN=N,...' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand get" -s A -l all-namespaces -d 'Objects of all namespaces'
complete -c ktl -n "__fish_ktl_using_subcommand get" -l decode -d 'Show the values of Secrets as text: data that is text becomes stringData'
complete -c ktl -n "__fish_ktl_using_subcommand get" -s R -l recursive -d 'Read the folders of --filename recursively'
complete -c ktl -n "__fish_ktl_using_subcommand get" -l ignore-not-found -d 'Don\'t fail for objects that do not exist'
complete -c ktl -n "__fish_ktl_using_subcommand get" -l no-headers -d 'Leave out the headers'
complete -c ktl -n "__fish_ktl_using_subcommand get" -l allow-missing-template-keys -d 'Print nothing for a field or key that a template names and an object lacks'
complete -c ktl -n "__fish_ktl_using_subcommand get" -l show-managed-fields -d 'Keep managedFields in json, yaml and kyaml'
complete -c ktl -n "__fish_ktl_using_subcommand get" -l output-watch-events -d 'Show watch events and not only their objects'
complete -c ktl -n "__fish_ktl_using_subcommand get" -l server-print -d 'Let the server make the columns of tables; without it they are name and age'
complete -c ktl -n "__fish_ktl_using_subcommand get" -l show-kind -d 'Begin names with their kind'
complete -c ktl -n "__fish_ktl_using_subcommand get" -l show-labels -d 'End with all labels'
complete -c ktl -n "__fish_ktl_using_subcommand get" -s w -l watch -d 'Go on showing changes after the list'
complete -c ktl -n "__fish_ktl_using_subcommand get" -l watch-only -d 'Show changes only'
complete -c ktl -n "__fish_ktl_using_subcommand get" -l disable-compression -d 'Don\'t ask the server for compressed answers'
complete -c ktl -n "__fish_ktl_using_subcommand get" -l insecure-skip-tls-verify -d 'Trust any certificate of the server, which makes the connection insecure'
complete -c ktl -n "__fish_ktl_using_subcommand get" -l match-server-version -d 'Refuse to work with a server of another version'
complete -c ktl -n "__fish_ktl_using_subcommand get" -l warnings-as-errors -d 'Treat warnings of the server as errors'
complete -c ktl -n "__fish_ktl_using_subcommand get" -s h -l help -d 'Print what the command does and its flags'
complete -c ktl -n "__fish_ktl_using_subcommand edit" -l field-manager -d 'Name under which the server records who owns the fields' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand edit" -s f -l filename -d 'File, folder or URL of manifests; - for standard input' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand edit" -s k -l kustomize -d 'Folder of a kustomization; neither with -f nor with -R' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand edit" -s o -l output -d 'Output format: json, yaml, kyaml, name, go-template=…, jsonpath=… and their file forms' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand edit" -l template -d 'The template, or the file that has it, where the output format names none' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand edit" -l subresource -d 'The subresource to edit instead of the object' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand edit" -l validate -d 'What to do with fields the server does not know: strict, warn or ignore' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand edit" -l as -d 'User to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand edit" -l as-group -d 'Group to act as; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand edit" -l as-uid -d 'UID to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand edit" -l as-user-extra -d 'Further attributes of the user to act as, as KEY=VALUE; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand edit" -l cache-dir -d 'Folder for cached discovery' -r -f -a "(__fish_complete_directories)"
complete -c ktl -n "__fish_ktl_using_subcommand edit" -l certificate-authority -d 'File with the certificate authority' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand edit" -l client-certificate -d 'File with the client certificate' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand edit" -l client-key -d 'File with the client key' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand edit" -l cluster -d 'Cluster of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand edit" -l context -d 'Context of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand edit" -l kubeconfig -d 'Kubeconfig file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand edit" -l kuberc -d 'Preferences file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand edit" -l log-flush-frequency -d 'How often the log is flushed; each line is, so that nothing is held back longer' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand edit" -s n -l namespace -d 'Namespace of this request' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand edit" -l password -d 'Password for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand edit" -l profile -d 'Profile to capture; only none, as the others describe the Go runtime' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand edit" -l profile-output -d 'File the profile is written to' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand edit" -l proxy-url -d 'Proxy for requests to the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand edit" -l request-timeout -d 'How long one request may take, such as 1s, 2m or 3h; 0 for no limit' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand edit" -s s -l server -d 'Address and port of the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand edit" -l tls-server-name -d 'Name that the server\'s certificate must have, when it is not the host\'s' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand edit" -l token -d 'Bearer token' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand edit" -l user -d 'User of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand edit" -l username -d 'User name for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand edit" -s v -l v -d 'How much to tell of what goes on, from 0 to 10' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand edit" -l vmodule -d 'Verbosity by source file, as PATTERN=N,...' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand edit" -s R -l recursive -d 'Read the folders of --filename recursively'
complete -c ktl -n "__fish_ktl_using_subcommand edit" -l output-patch -d 'Print the patch of each object that was edited'
complete -c ktl -n "__fish_ktl_using_subcommand edit" -l allow-missing-template-keys -d 'Print nothing for a field or key that a template names and an object lacks'
complete -c ktl -n "__fish_ktl_using_subcommand edit" -l show-managed-fields -d 'Keep managedFields in json, yaml and kyaml'
complete -c ktl -n "__fish_ktl_using_subcommand edit" -l record -d 'Keep this command in an annotation of the objects; deprecated'
complete -c ktl -n "__fish_ktl_using_subcommand edit" -l save-config -d 'Keep the edited object in its annotation, so that it can be applied later on'
complete -c ktl -n "__fish_ktl_using_subcommand edit" -l windows-line-endings -d 'End lines as Windows does'
complete -c ktl -n "__fish_ktl_using_subcommand edit" -l disable-compression -d 'Don\'t ask the server for compressed answers'
complete -c ktl -n "__fish_ktl_using_subcommand edit" -l insecure-skip-tls-verify -d 'Trust any certificate of the server, which makes the connection insecure'
complete -c ktl -n "__fish_ktl_using_subcommand edit" -l match-server-version -d 'Refuse to work with a server of another version'
complete -c ktl -n "__fish_ktl_using_subcommand edit" -l warnings-as-errors -d 'Treat warnings of the server as errors'
complete -c ktl -n "__fish_ktl_using_subcommand edit" -s h -l help -d 'Print what the command does and its flags'
complete -c ktl -n "__fish_ktl_using_subcommand delete" -l cascade -d 'What becomes of dependent objects: background, foreground or orphan' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand delete" -l dry-run -d 'none, client to only print, or server to let the server do all but delete' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand delete" -l field-selector -d 'Only objects whose fields match, such as status.phase=Failed' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand delete" -s f -l filename -d 'File, folder or URL of manifests; - for standard input' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand delete" -s k -l kustomize -d 'Folder of a kustomization; neither with -f nor with -R' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand delete" -l grace-period -d 'Seconds that the object has to end; negative for its own default' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand delete" -s o -l output -d 'Output format: name' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand delete" -l raw -d 'A path on the server to delete' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand delete" -s l -l selector -d 'Only objects whose labels match, such as app=web' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand delete" -l timeout -d 'How long to wait for objects to be gone; 0 for as long as it takes' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand delete" -l as -d 'User to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand delete" -l as-group -d 'Group to act as; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand delete" -l as-uid -d 'UID to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand delete" -l as-user-extra -d 'Further attributes of the user to act as, as KEY=VALUE; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand delete" -l cache-dir -d 'Folder for cached discovery' -r -f -a "(__fish_complete_directories)"
complete -c ktl -n "__fish_ktl_using_subcommand delete" -l certificate-authority -d 'File with the certificate authority' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand delete" -l client-certificate -d 'File with the client certificate' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand delete" -l client-key -d 'File with the client key' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand delete" -l cluster -d 'Cluster of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand delete" -l context -d 'Context of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand delete" -l kubeconfig -d 'Kubeconfig file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand delete" -l kuberc -d 'Preferences file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand delete" -l log-flush-frequency -d 'How often the log is flushed; each line is, so that nothing is held back longer' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand delete" -s n -l namespace -d 'Namespace of this request' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand delete" -l password -d 'Password for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand delete" -l profile -d 'Profile to capture; only none, as the others describe the Go runtime' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand delete" -l profile-output -d 'File the profile is written to' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand delete" -l proxy-url -d 'Proxy for requests to the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand delete" -l request-timeout -d 'How long one request may take, such as 1s, 2m or 3h; 0 for no limit' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand delete" -s s -l server -d 'Address and port of the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand delete" -l tls-server-name -d 'Name that the server\'s certificate must have, when it is not the host\'s' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand delete" -l token -d 'Bearer token' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand delete" -l user -d 'User of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand delete" -l username -d 'User name for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand delete" -s v -l v -d 'How much to tell of what goes on, from 0 to 10' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand delete" -l vmodule -d 'Verbosity by source file, as PATTERN=N,...' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand delete" -l all -d 'All objects of the types'
complete -c ktl -n "__fish_ktl_using_subcommand delete" -s A -l all-namespaces -d 'Objects of all namespaces'
complete -c ktl -n "__fish_ktl_using_subcommand delete" -s R -l recursive -d 'Read the folders of --filename recursively'
complete -c ktl -n "__fish_ktl_using_subcommand delete" -l force -d 'Delete at once, without waiting for the object\'s end to be confirmed'
complete -c ktl -n "__fish_ktl_using_subcommand delete" -l ignore-not-found -d 'Don\'t fail for objects that do not exist; the default with --all and selectors'
complete -c ktl -n "__fish_ktl_using_subcommand delete" -s i -l interactive -d 'Ask before deleting'
complete -c ktl -n "__fish_ktl_using_subcommand delete" -l now -d 'Give the object one second to end'
complete -c ktl -n "__fish_ktl_using_subcommand delete" -l wait -d 'Wait until objects are gone'
complete -c ktl -n "__fish_ktl_using_subcommand delete" -l disable-compression -d 'Don\'t ask the server for compressed answers'
complete -c ktl -n "__fish_ktl_using_subcommand delete" -l insecure-skip-tls-verify -d 'Trust any certificate of the server, which makes the connection insecure'
complete -c ktl -n "__fish_ktl_using_subcommand delete" -l match-server-version -d 'Refuse to work with a server of another version'
complete -c ktl -n "__fish_ktl_using_subcommand delete" -l warnings-as-errors -d 'Treat warnings of the server as errors'
complete -c ktl -n "__fish_ktl_using_subcommand delete" -s h -l help -d 'Print what the command does and its flags'
complete -c ktl -n "__fish_ktl_using_subcommand scale" -l current-replicas -d 'Scale only if there are this many replicas now; -1 for any number' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand scale" -l dry-run -d 'Only say what would be done (client), or have the server check it (server)' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand scale" -s f -l filename -d 'File, folder or URL of manifests; - for standard input' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand scale" -s k -l kustomize -d 'Folder of a kustomization; neither with -f nor with -R' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand scale" -s o -l output -d 'Output format: json, yaml, kyaml, name, go-template=…, jsonpath=… and their file forms' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand scale" -l template -d 'The template, or the file that has it, where the output format names none' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand scale" -l replicas -d 'The number of replicas; required' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand scale" -l resource-version -d 'Scale only if the object has this version' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand scale" -s l -l selector -d 'Only objects whose labels match, such as app=web,tier!=db' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand scale" -l timeout -d 'How long to wait until the replicas are there, such as 5s, 2m or 3h; 0 not to wait' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand scale" -l as -d 'User to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand scale" -l as-group -d 'Group to act as; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand scale" -l as-uid -d 'UID to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand scale" -l as-user-extra -d 'Further attributes of the user to act as, as KEY=VALUE; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand scale" -l cache-dir -d 'Folder for cached discovery' -r -f -a "(__fish_complete_directories)"
complete -c ktl -n "__fish_ktl_using_subcommand scale" -l certificate-authority -d 'File with the certificate authority' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand scale" -l client-certificate -d 'File with the client certificate' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand scale" -l client-key -d 'File with the client key' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand scale" -l cluster -d 'Cluster of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand scale" -l context -d 'Context of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand scale" -l kubeconfig -d 'Kubeconfig file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand scale" -l kuberc -d 'Preferences file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand scale" -l log-flush-frequency -d 'How often the log is flushed; each line is, so that nothing is held back longer' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand scale" -s n -l namespace -d 'Namespace of this request' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand scale" -l password -d 'Password for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand scale" -l profile -d 'Profile to capture; only none, as the others describe the Go runtime' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand scale" -l profile-output -d 'File the profile is written to' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand scale" -l proxy-url -d 'Proxy for requests to the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand scale" -l request-timeout -d 'How long one request may take, such as 1s, 2m or 3h; 0 for no limit' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand scale" -s s -l server -d 'Address and port of the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand scale" -l tls-server-name -d 'Name that the server\'s certificate must have, when it is not the host\'s' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand scale" -l token -d 'Bearer token' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand scale" -l user -d 'User of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand scale" -l username -d 'User name for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand scale" -s v -l v -d 'How much to tell of what goes on, from 0 to 10' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand scale" -l vmodule -d 'Verbosity by source file, as PATTERN=N,...' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand scale" -l all -d 'All objects of the types named'
complete -c ktl -n "__fish_ktl_using_subcommand scale" -s R -l recursive -d 'Read the folders of --filename recursively'
complete -c ktl -n "__fish_ktl_using_subcommand scale" -l allow-missing-template-keys -d 'Print nothing for a field or key that a template names and an object lacks'
complete -c ktl -n "__fish_ktl_using_subcommand scale" -l show-managed-fields -d 'Keep managedFields in json, yaml and kyaml'
complete -c ktl -n "__fish_ktl_using_subcommand scale" -l disable-compression -d 'Don\'t ask the server for compressed answers'
complete -c ktl -n "__fish_ktl_using_subcommand scale" -l insecure-skip-tls-verify -d 'Trust any certificate of the server, which makes the connection insecure'
complete -c ktl -n "__fish_ktl_using_subcommand scale" -l match-server-version -d 'Refuse to work with a server of another version'
complete -c ktl -n "__fish_ktl_using_subcommand scale" -l warnings-as-errors -d 'Treat warnings of the server as errors'
complete -c ktl -n "__fish_ktl_using_subcommand scale" -s h -l help -d 'Print what the command does and its flags'
complete -c ktl -n "__fish_ktl_using_subcommand top; and not __fish_seen_subcommand_from node nodes no pod pods po" -l as -d 'User to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand top; and not __fish_seen_subcommand_from node nodes no pod pods po" -l as-group -d 'Group to act as; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand top; and not __fish_seen_subcommand_from node nodes no pod pods po" -l as-uid -d 'UID to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand top; and not __fish_seen_subcommand_from node nodes no pod pods po" -l as-user-extra -d 'Further attributes of the user to act as, as KEY=VALUE; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand top; and not __fish_seen_subcommand_from node nodes no pod pods po" -l cache-dir -d 'Folder for cached discovery' -r -f -a "(__fish_complete_directories)"
complete -c ktl -n "__fish_ktl_using_subcommand top; and not __fish_seen_subcommand_from node nodes no pod pods po" -l certificate-authority -d 'File with the certificate authority' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand top; and not __fish_seen_subcommand_from node nodes no pod pods po" -l client-certificate -d 'File with the client certificate' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand top; and not __fish_seen_subcommand_from node nodes no pod pods po" -l client-key -d 'File with the client key' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand top; and not __fish_seen_subcommand_from node nodes no pod pods po" -l cluster -d 'Cluster of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand top; and not __fish_seen_subcommand_from node nodes no pod pods po" -l context -d 'Context of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand top; and not __fish_seen_subcommand_from node nodes no pod pods po" -l kubeconfig -d 'Kubeconfig file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand top; and not __fish_seen_subcommand_from node nodes no pod pods po" -l kuberc -d 'Preferences file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand top; and not __fish_seen_subcommand_from node nodes no pod pods po" -l log-flush-frequency -d 'How often the log is flushed; each line is, so that nothing is held back longer' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand top; and not __fish_seen_subcommand_from node nodes no pod pods po" -s n -l namespace -d 'Namespace of this request' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand top; and not __fish_seen_subcommand_from node nodes no pod pods po" -l password -d 'Password for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand top; and not __fish_seen_subcommand_from node nodes no pod pods po" -l profile -d 'Profile to capture; only none, as the others describe the Go runtime' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand top; and not __fish_seen_subcommand_from node nodes no pod pods po" -l profile-output -d 'File the profile is written to' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand top; and not __fish_seen_subcommand_from node nodes no pod pods po" -l proxy-url -d 'Proxy for requests to the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand top; and not __fish_seen_subcommand_from node nodes no pod pods po" -l request-timeout -d 'How long one request may take, such as 1s, 2m or 3h; 0 for no limit' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand top; and not __fish_seen_subcommand_from node nodes no pod pods po" -s s -l server -d 'Address and port of the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand top; and not __fish_seen_subcommand_from node nodes no pod pods po" -l tls-server-name -d 'Name that the server\'s certificate must have, when it is not the host\'s' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand top; and not __fish_seen_subcommand_from node nodes no pod pods po" -l token -d 'Bearer token' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand top; and not __fish_seen_subcommand_from node nodes no pod pods po" -l user -d 'User of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand top; and not __fish_seen_subcommand_from node nodes no pod pods po" -l username -d 'User name for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand top; and not __fish_seen_subcommand_from node nodes no pod pods po" -s v -l v -d 'How much to tell of what goes on, from 0 to 10' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand top; and not __fish_seen_subcommand_from node nodes no pod pods po" -l vmodule -d 'Verbosity by source file, as PATTERN=N,...' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand top; and not __fish_seen_subcommand_from node nodes no pod pods po" -l disable-compression -d 'Don\'t ask the server for compressed answers'
complete -c ktl -n "__fish_ktl_using_subcommand top; and not __fish_seen_subcommand_from node nodes no pod pods po" -l insecure-skip-tls-verify -d 'Trust any certificate of the server, which makes the connection insecure'
complete -c ktl -n "__fish_ktl_using_subcommand top; and not __fish_seen_subcommand_from node nodes no pod pods po" -l match-server-version -d 'Refuse to work with a server of another version'
complete -c ktl -n "__fish_ktl_using_subcommand top; and not __fish_seen_subcommand_from node nodes no pod pods po" -l warnings-as-errors -d 'Treat warnings of the server as errors'
complete -c ktl -n "__fish_ktl_using_subcommand top; and not __fish_seen_subcommand_from node nodes no pod pods po" -s h -l help -d 'Print what the command does and its flags'
complete -c ktl -n "__fish_ktl_using_subcommand top; and not __fish_seen_subcommand_from node nodes no pod pods po" -f -a "node" -d 'Show what nodes use of CPU and memory'
complete -c ktl -n "__fish_ktl_using_subcommand top; and not __fish_seen_subcommand_from node nodes no pod pods po" -f -a "nodes" -d 'Show what nodes use of CPU and memory'
complete -c ktl -n "__fish_ktl_using_subcommand top; and not __fish_seen_subcommand_from node nodes no pod pods po" -f -a "no" -d 'Show what nodes use of CPU and memory'
complete -c ktl -n "__fish_ktl_using_subcommand top; and not __fish_seen_subcommand_from node nodes no pod pods po" -f -a "pod" -d 'Show what pods use of CPU and memory'
complete -c ktl -n "__fish_ktl_using_subcommand top; and not __fish_seen_subcommand_from node nodes no pod pods po" -f -a "pods" -d 'Show what pods use of CPU and memory'
complete -c ktl -n "__fish_ktl_using_subcommand top; and not __fish_seen_subcommand_from node nodes no pod pods po" -f -a "po" -d 'Show what pods use of CPU and memory'
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from node" -s l -l selector -d 'Only nodes with these labels' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from node" -l sort-by -d 'Order: cpu or memory, greatest first; by name otherwise' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from node" -l as -d 'User to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from node" -l as-group -d 'Group to act as; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from node" -l as-uid -d 'UID to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from node" -l as-user-extra -d 'Further attributes of the user to act as, as KEY=VALUE; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from node" -l cache-dir -d 'Folder for cached discovery' -r -f -a "(__fish_complete_directories)"
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from node" -l certificate-authority -d 'File with the certificate authority' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from node" -l client-certificate -d 'File with the client certificate' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from node" -l client-key -d 'File with the client key' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from node" -l cluster -d 'Cluster of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from node" -l context -d 'Context of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from node" -l kubeconfig -d 'Kubeconfig file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from node" -l kuberc -d 'Preferences file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from node" -l log-flush-frequency -d 'How often the log is flushed; each line is, so that nothing is held back longer' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from node" -s n -l namespace -d 'Namespace of this request' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from node" -l password -d 'Password for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from node" -l profile -d 'Profile to capture; only none, as the others describe the Go runtime' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from node" -l profile-output -d 'File the profile is written to' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from node" -l proxy-url -d 'Proxy for requests to the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from node" -l request-timeout -d 'How long one request may take, such as 1s, 2m or 3h; 0 for no limit' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from node" -s s -l server -d 'Address and port of the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from node" -l tls-server-name -d 'Name that the server\'s certificate must have, when it is not the host\'s' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from node" -l token -d 'Bearer token' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from node" -l user -d 'User of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from node" -l username -d 'User name for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from node" -s v -l v -d 'How much to tell of what goes on, from 0 to 10' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from node" -l vmodule -d 'Verbosity by source file, as PATTERN=N,...' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from node" -l no-headers -d 'Leave out the headers'
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from node" -l show-capacity -d 'Take the share of the capacity, not of what pods may use of it'
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from node" -l show-swap -d 'Show swap too'
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from node" -l use-protocol-buffers -d 'Allow protocol buffers on the way; the output is the same without'
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from node" -l disable-compression -d 'Don\'t ask the server for compressed answers'
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from node" -l insecure-skip-tls-verify -d 'Trust any certificate of the server, which makes the connection insecure'
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from node" -l match-server-version -d 'Refuse to work with a server of another version'
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from node" -l warnings-as-errors -d 'Treat warnings of the server as errors'
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from node" -s h -l help -d 'Print what the command does and its flags'
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from nodes" -s l -l selector -d 'Only nodes with these labels' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from nodes" -l sort-by -d 'Order: cpu or memory, greatest first; by name otherwise' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from nodes" -l as -d 'User to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from nodes" -l as-group -d 'Group to act as; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from nodes" -l as-uid -d 'UID to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from nodes" -l as-user-extra -d 'Further attributes of the user to act as, as KEY=VALUE; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from nodes" -l cache-dir -d 'Folder for cached discovery' -r -f -a "(__fish_complete_directories)"
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from nodes" -l certificate-authority -d 'File with the certificate authority' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from nodes" -l client-certificate -d 'File with the client certificate' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from nodes" -l client-key -d 'File with the client key' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from nodes" -l cluster -d 'Cluster of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from nodes" -l context -d 'Context of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from nodes" -l kubeconfig -d 'Kubeconfig file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from nodes" -l kuberc -d 'Preferences file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from nodes" -l log-flush-frequency -d 'How often the log is flushed; each line is, so that nothing is held back longer' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from nodes" -s n -l namespace -d 'Namespace of this request' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from nodes" -l password -d 'Password for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from nodes" -l profile -d 'Profile to capture; only none, as the others describe the Go runtime' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from nodes" -l profile-output -d 'File the profile is written to' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from nodes" -l proxy-url -d 'Proxy for requests to the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from nodes" -l request-timeout -d 'How long one request may take, such as 1s, 2m or 3h; 0 for no limit' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from nodes" -s s -l server -d 'Address and port of the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from nodes" -l tls-server-name -d 'Name that the server\'s certificate must have, when it is not the host\'s' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from nodes" -l token -d 'Bearer token' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from nodes" -l user -d 'User of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from nodes" -l username -d 'User name for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from nodes" -s v -l v -d 'How much to tell of what goes on, from 0 to 10' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from nodes" -l vmodule -d 'Verbosity by source file, as PATTERN=N,...' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from nodes" -l no-headers -d 'Leave out the headers'
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from nodes" -l show-capacity -d 'Take the share of the capacity, not of what pods may use of it'
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from nodes" -l show-swap -d 'Show swap too'
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from nodes" -l use-protocol-buffers -d 'Allow protocol buffers on the way; the output is the same without'
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from nodes" -l disable-compression -d 'Don\'t ask the server for compressed answers'
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from nodes" -l insecure-skip-tls-verify -d 'Trust any certificate of the server, which makes the connection insecure'
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from nodes" -l match-server-version -d 'Refuse to work with a server of another version'
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from nodes" -l warnings-as-errors -d 'Treat warnings of the server as errors'
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from nodes" -s h -l help -d 'Print what the command does and its flags'
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from no" -s l -l selector -d 'Only nodes with these labels' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from no" -l sort-by -d 'Order: cpu or memory, greatest first; by name otherwise' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from no" -l as -d 'User to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from no" -l as-group -d 'Group to act as; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from no" -l as-uid -d 'UID to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from no" -l as-user-extra -d 'Further attributes of the user to act as, as KEY=VALUE; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from no" -l cache-dir -d 'Folder for cached discovery' -r -f -a "(__fish_complete_directories)"
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from no" -l certificate-authority -d 'File with the certificate authority' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from no" -l client-certificate -d 'File with the client certificate' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from no" -l client-key -d 'File with the client key' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from no" -l cluster -d 'Cluster of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from no" -l context -d 'Context of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from no" -l kubeconfig -d 'Kubeconfig file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from no" -l kuberc -d 'Preferences file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from no" -l log-flush-frequency -d 'How often the log is flushed; each line is, so that nothing is held back longer' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from no" -s n -l namespace -d 'Namespace of this request' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from no" -l password -d 'Password for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from no" -l profile -d 'Profile to capture; only none, as the others describe the Go runtime' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from no" -l profile-output -d 'File the profile is written to' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from no" -l proxy-url -d 'Proxy for requests to the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from no" -l request-timeout -d 'How long one request may take, such as 1s, 2m or 3h; 0 for no limit' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from no" -s s -l server -d 'Address and port of the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from no" -l tls-server-name -d 'Name that the server\'s certificate must have, when it is not the host\'s' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from no" -l token -d 'Bearer token' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from no" -l user -d 'User of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from no" -l username -d 'User name for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from no" -s v -l v -d 'How much to tell of what goes on, from 0 to 10' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from no" -l vmodule -d 'Verbosity by source file, as PATTERN=N,...' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from no" -l no-headers -d 'Leave out the headers'
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from no" -l show-capacity -d 'Take the share of the capacity, not of what pods may use of it'
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from no" -l show-swap -d 'Show swap too'
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from no" -l use-protocol-buffers -d 'Allow protocol buffers on the way; the output is the same without'
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from no" -l disable-compression -d 'Don\'t ask the server for compressed answers'
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from no" -l insecure-skip-tls-verify -d 'Trust any certificate of the server, which makes the connection insecure'
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from no" -l match-server-version -d 'Refuse to work with a server of another version'
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from no" -l warnings-as-errors -d 'Treat warnings of the server as errors'
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from no" -s h -l help -d 'Print what the command does and its flags'
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from pod" -l field-selector -d 'Only pods with these fields' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from pod" -s l -l selector -d 'Only pods with these labels' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from pod" -l sort-by -d 'Order: cpu or memory, greatest first; by name otherwise' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from pod" -l as -d 'User to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from pod" -l as-group -d 'Group to act as; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from pod" -l as-uid -d 'UID to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from pod" -l as-user-extra -d 'Further attributes of the user to act as, as KEY=VALUE; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from pod" -l cache-dir -d 'Folder for cached discovery' -r -f -a "(__fish_complete_directories)"
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from pod" -l certificate-authority -d 'File with the certificate authority' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from pod" -l client-certificate -d 'File with the client certificate' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from pod" -l client-key -d 'File with the client key' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from pod" -l cluster -d 'Cluster of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from pod" -l context -d 'Context of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from pod" -l kubeconfig -d 'Kubeconfig file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from pod" -l kuberc -d 'Preferences file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from pod" -l log-flush-frequency -d 'How often the log is flushed; each line is, so that nothing is held back longer' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from pod" -s n -l namespace -d 'Namespace of this request' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from pod" -l password -d 'Password for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from pod" -l profile -d 'Profile to capture; only none, as the others describe the Go runtime' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from pod" -l profile-output -d 'File the profile is written to' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from pod" -l proxy-url -d 'Proxy for requests to the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from pod" -l request-timeout -d 'How long one request may take, such as 1s, 2m or 3h; 0 for no limit' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from pod" -s s -l server -d 'Address and port of the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from pod" -l tls-server-name -d 'Name that the server\'s certificate must have, when it is not the host\'s' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from pod" -l token -d 'Bearer token' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from pod" -l user -d 'User of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from pod" -l username -d 'User name for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from pod" -s v -l v -d 'How much to tell of what goes on, from 0 to 10' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from pod" -l vmodule -d 'Verbosity by source file, as PATTERN=N,...' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from pod" -s A -l all-namespaces -d 'Pods of all namespaces'
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from pod" -l containers -d 'Show each container by itself'
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from pod" -l no-headers -d 'Leave out the headers'
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from pod" -l show-swap -d 'Show swap too'
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from pod" -l sum -d 'Show the sum below'
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from pod" -l use-protocol-buffers -d 'Allow protocol buffers on the way; the output is the same without'
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from pod" -l disable-compression -d 'Don\'t ask the server for compressed answers'
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from pod" -l insecure-skip-tls-verify -d 'Trust any certificate of the server, which makes the connection insecure'
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from pod" -l match-server-version -d 'Refuse to work with a server of another version'
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from pod" -l warnings-as-errors -d 'Treat warnings of the server as errors'
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from pod" -s h -l help -d 'Print what the command does and its flags'
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from pods" -l field-selector -d 'Only pods with these fields' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from pods" -s l -l selector -d 'Only pods with these labels' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from pods" -l sort-by -d 'Order: cpu or memory, greatest first; by name otherwise' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from pods" -l as -d 'User to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from pods" -l as-group -d 'Group to act as; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from pods" -l as-uid -d 'UID to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from pods" -l as-user-extra -d 'Further attributes of the user to act as, as KEY=VALUE; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from pods" -l cache-dir -d 'Folder for cached discovery' -r -f -a "(__fish_complete_directories)"
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from pods" -l certificate-authority -d 'File with the certificate authority' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from pods" -l client-certificate -d 'File with the client certificate' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from pods" -l client-key -d 'File with the client key' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from pods" -l cluster -d 'Cluster of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from pods" -l context -d 'Context of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from pods" -l kubeconfig -d 'Kubeconfig file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from pods" -l kuberc -d 'Preferences file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from pods" -l log-flush-frequency -d 'How often the log is flushed; each line is, so that nothing is held back longer' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from pods" -s n -l namespace -d 'Namespace of this request' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from pods" -l password -d 'Password for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from pods" -l profile -d 'Profile to capture; only none, as the others describe the Go runtime' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from pods" -l profile-output -d 'File the profile is written to' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from pods" -l proxy-url -d 'Proxy for requests to the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from pods" -l request-timeout -d 'How long one request may take, such as 1s, 2m or 3h; 0 for no limit' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from pods" -s s -l server -d 'Address and port of the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from pods" -l tls-server-name -d 'Name that the server\'s certificate must have, when it is not the host\'s' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from pods" -l token -d 'Bearer token' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from pods" -l user -d 'User of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from pods" -l username -d 'User name for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from pods" -s v -l v -d 'How much to tell of what goes on, from 0 to 10' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from pods" -l vmodule -d 'Verbosity by source file, as PATTERN=N,...' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from pods" -s A -l all-namespaces -d 'Pods of all namespaces'
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from pods" -l containers -d 'Show each container by itself'
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from pods" -l no-headers -d 'Leave out the headers'
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from pods" -l show-swap -d 'Show swap too'
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from pods" -l sum -d 'Show the sum below'
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from pods" -l use-protocol-buffers -d 'Allow protocol buffers on the way; the output is the same without'
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from pods" -l disable-compression -d 'Don\'t ask the server for compressed answers'
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from pods" -l insecure-skip-tls-verify -d 'Trust any certificate of the server, which makes the connection insecure'
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from pods" -l match-server-version -d 'Refuse to work with a server of another version'
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from pods" -l warnings-as-errors -d 'Treat warnings of the server as errors'
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from pods" -s h -l help -d 'Print what the command does and its flags'
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from po" -l field-selector -d 'Only pods with these fields' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from po" -s l -l selector -d 'Only pods with these labels' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from po" -l sort-by -d 'Order: cpu or memory, greatest first; by name otherwise' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from po" -l as -d 'User to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from po" -l as-group -d 'Group to act as; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from po" -l as-uid -d 'UID to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from po" -l as-user-extra -d 'Further attributes of the user to act as, as KEY=VALUE; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from po" -l cache-dir -d 'Folder for cached discovery' -r -f -a "(__fish_complete_directories)"
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from po" -l certificate-authority -d 'File with the certificate authority' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from po" -l client-certificate -d 'File with the client certificate' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from po" -l client-key -d 'File with the client key' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from po" -l cluster -d 'Cluster of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from po" -l context -d 'Context of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from po" -l kubeconfig -d 'Kubeconfig file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from po" -l kuberc -d 'Preferences file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from po" -l log-flush-frequency -d 'How often the log is flushed; each line is, so that nothing is held back longer' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from po" -s n -l namespace -d 'Namespace of this request' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from po" -l password -d 'Password for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from po" -l profile -d 'Profile to capture; only none, as the others describe the Go runtime' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from po" -l profile-output -d 'File the profile is written to' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from po" -l proxy-url -d 'Proxy for requests to the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from po" -l request-timeout -d 'How long one request may take, such as 1s, 2m or 3h; 0 for no limit' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from po" -s s -l server -d 'Address and port of the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from po" -l tls-server-name -d 'Name that the server\'s certificate must have, when it is not the host\'s' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from po" -l token -d 'Bearer token' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from po" -l user -d 'User of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from po" -l username -d 'User name for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from po" -s v -l v -d 'How much to tell of what goes on, from 0 to 10' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from po" -l vmodule -d 'Verbosity by source file, as PATTERN=N,...' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from po" -s A -l all-namespaces -d 'Pods of all namespaces'
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from po" -l containers -d 'Show each container by itself'
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from po" -l no-headers -d 'Leave out the headers'
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from po" -l show-swap -d 'Show swap too'
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from po" -l sum -d 'Show the sum below'
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from po" -l use-protocol-buffers -d 'Allow protocol buffers on the way; the output is the same without'
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from po" -l disable-compression -d 'Don\'t ask the server for compressed answers'
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from po" -l insecure-skip-tls-verify -d 'Trust any certificate of the server, which makes the connection insecure'
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from po" -l match-server-version -d 'Refuse to work with a server of another version'
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from po" -l warnings-as-errors -d 'Treat warnings of the server as errors'
complete -c ktl -n "__fish_ktl_using_subcommand top; and __fish_seen_subcommand_from po" -s h -l help -d 'Print what the command does and its flags'
complete -c ktl -n "__fish_ktl_using_subcommand logs" -s c -l container -d 'The container; by default the one that the pod\'s annotation names, else its first' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand logs" -l limit-bytes -d 'The most bytes of each log to show; 0 for all' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand logs" -l max-log-requests -d 'How many logs may be followed at once, without --follow-new' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand logs" -l pod-running-timeout -d 'How long to wait for a pod of the workload, or for a log to follow, such as 5s, 2m or 3h; with --follow-new there is no end' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand logs" -s l -l selector -d 'The logs of pods with these labels' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand logs" -l since -d 'Only lines younger than this, such as 5s, 2m or 3h; 0 for all' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand logs" -l since-time -d 'Only lines from this time on, in RFC 3339' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand logs" -l tail -d 'How many lines from the end to show; all of them by default, 10 with a selector' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand logs" -l as -d 'User to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand logs" -l as-group -d 'Group to act as; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand logs" -l as-uid -d 'UID to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand logs" -l as-user-extra -d 'Further attributes of the user to act as, as KEY=VALUE; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand logs" -l cache-dir -d 'Folder for cached discovery' -r -f -a "(__fish_complete_directories)"
complete -c ktl -n "__fish_ktl_using_subcommand logs" -l certificate-authority -d 'File with the certificate authority' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand logs" -l client-certificate -d 'File with the client certificate' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand logs" -l client-key -d 'File with the client key' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand logs" -l cluster -d 'Cluster of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand logs" -l context -d 'Context of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand logs" -l kubeconfig -d 'Kubeconfig file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand logs" -l kuberc -d 'Preferences file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand logs" -l log-flush-frequency -d 'How often the log is flushed; each line is, so that nothing is held back longer' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand logs" -s n -l namespace -d 'Namespace of this request' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand logs" -l password -d 'Password for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand logs" -l profile -d 'Profile to capture; only none, as the others describe the Go runtime' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand logs" -l profile-output -d 'File the profile is written to' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand logs" -l proxy-url -d 'Proxy for requests to the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand logs" -l request-timeout -d 'How long one request may take, such as 1s, 2m or 3h; 0 for no limit' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand logs" -s s -l server -d 'Address and port of the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand logs" -l tls-server-name -d 'Name that the server\'s certificate must have, when it is not the host\'s' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand logs" -l token -d 'Bearer token' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand logs" -l user -d 'User of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand logs" -l username -d 'User name for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand logs" -s v -l v -d 'How much to tell of what goes on, from 0 to 10' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand logs" -l vmodule -d 'Verbosity by source file, as PATTERN=N,...' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand logs" -l all-containers -d 'The logs of all containers of a pod'
complete -c ktl -n "__fish_ktl_using_subcommand logs" -l all-pods -d 'The logs of all pods of a workload, each line with where it comes from'
complete -c ktl -n "__fish_ktl_using_subcommand logs" -s f -l follow -d 'Go on with what is written after now'
complete -c ktl -n "__fish_ktl_using_subcommand logs" -l follow-new -d 'Follow pods, containers and restarts that come later too, and go on after a connection was cut without losing lines or showing them twice; with --prefix unless that is false'
complete -c ktl -n "__fish_ktl_using_subcommand logs" -l ignore-errors -d 'Tell of a log that can\'t be had among the lines, and go on with the others'
complete -c ktl -n "__fish_ktl_using_subcommand logs" -l insecure-skip-tls-verify-backend -d 'Take a log from a kubelet whose certificate is not valid, so that it may be anybody\'s'
complete -c ktl -n "__fish_ktl_using_subcommand logs" -l prefix -d 'Begin each line with the pod and the container it comes from'
complete -c ktl -n "__fish_ktl_using_subcommand logs" -s p -l previous -d 'The log of the container\'s run before the present one'
complete -c ktl -n "__fish_ktl_using_subcommand logs" -l timestamps -d 'Begin each line with its time'
complete -c ktl -n "__fish_ktl_using_subcommand logs" -l disable-compression -d 'Don\'t ask the server for compressed answers'
complete -c ktl -n "__fish_ktl_using_subcommand logs" -l insecure-skip-tls-verify -d 'Trust any certificate of the server, which makes the connection insecure'
complete -c ktl -n "__fish_ktl_using_subcommand logs" -l match-server-version -d 'Refuse to work with a server of another version'
complete -c ktl -n "__fish_ktl_using_subcommand logs" -l warnings-as-errors -d 'Treat warnings of the server as errors'
complete -c ktl -n "__fish_ktl_using_subcommand logs" -s h -l help -d 'Print what the command does and its flags'
complete -c ktl -n "__fish_ktl_using_subcommand attach" -s c -l container -d 'The container; by default the one that the pod\'s annotation names, else its first' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand attach" -l detach-keys -d 'Keys that end the session and leave the process running' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand attach" -l pod-running-timeout -d 'How long to wait for a pod of the object, such as 5s, 2m or 3h' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand attach" -l as -d 'User to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand attach" -l as-group -d 'Group to act as; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand attach" -l as-uid -d 'UID to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand attach" -l as-user-extra -d 'Further attributes of the user to act as, as KEY=VALUE; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand attach" -l cache-dir -d 'Folder for cached discovery' -r -f -a "(__fish_complete_directories)"
complete -c ktl -n "__fish_ktl_using_subcommand attach" -l certificate-authority -d 'File with the certificate authority' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand attach" -l client-certificate -d 'File with the client certificate' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand attach" -l client-key -d 'File with the client key' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand attach" -l cluster -d 'Cluster of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand attach" -l context -d 'Context of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand attach" -l kubeconfig -d 'Kubeconfig file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand attach" -l kuberc -d 'Preferences file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand attach" -l log-flush-frequency -d 'How often the log is flushed; each line is, so that nothing is held back longer' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand attach" -s n -l namespace -d 'Namespace of this request' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand attach" -l password -d 'Password for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand attach" -l profile -d 'Profile to capture; only none, as the others describe the Go runtime' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand attach" -l profile-output -d 'File the profile is written to' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand attach" -l proxy-url -d 'Proxy for requests to the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand attach" -l request-timeout -d 'How long one request may take, such as 1s, 2m or 3h; 0 for no limit' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand attach" -s s -l server -d 'Address and port of the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand attach" -l tls-server-name -d 'Name that the server\'s certificate must have, when it is not the host\'s' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand attach" -l token -d 'Bearer token' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand attach" -l user -d 'User of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand attach" -l username -d 'User name for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand attach" -s v -l v -d 'How much to tell of what goes on, from 0 to 10' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand attach" -l vmodule -d 'Verbosity by source file, as PATTERN=N,...' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand attach" -s q -l quiet -d 'Print nothing but what the process prints'
complete -c ktl -n "__fish_ktl_using_subcommand attach" -s i -l stdin -d 'Pass on standard input'
complete -c ktl -n "__fish_ktl_using_subcommand attach" -s t -l tty -d 'Standard input is a terminal, and so is the process\''
complete -c ktl -n "__fish_ktl_using_subcommand attach" -l disable-compression -d 'Don\'t ask the server for compressed answers'
complete -c ktl -n "__fish_ktl_using_subcommand attach" -l insecure-skip-tls-verify -d 'Trust any certificate of the server, which makes the connection insecure'
complete -c ktl -n "__fish_ktl_using_subcommand attach" -l match-server-version -d 'Refuse to work with a server of another version'
complete -c ktl -n "__fish_ktl_using_subcommand attach" -l warnings-as-errors -d 'Treat warnings of the server as errors'
complete -c ktl -n "__fish_ktl_using_subcommand attach" -s h -l help -d 'Print what the command does and its flags'
complete -c ktl -n "__fish_ktl_using_subcommand exec" -s c -l container -d 'The container; by default the one that the pod\'s annotation names, else its first' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand exec" -s f -l filename -d 'File, folder or URL with the object to run in, instead of its name' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand exec" -l pod-running-timeout -d 'How long to wait for a pod of the object, such as 5s, 2m or 3h' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand exec" -l as -d 'User to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand exec" -l as-group -d 'Group to act as; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand exec" -l as-uid -d 'UID to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand exec" -l as-user-extra -d 'Further attributes of the user to act as, as KEY=VALUE; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand exec" -l cache-dir -d 'Folder for cached discovery' -r -f -a "(__fish_complete_directories)"
complete -c ktl -n "__fish_ktl_using_subcommand exec" -l certificate-authority -d 'File with the certificate authority' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand exec" -l client-certificate -d 'File with the client certificate' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand exec" -l client-key -d 'File with the client key' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand exec" -l cluster -d 'Cluster of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand exec" -l context -d 'Context of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand exec" -l kubeconfig -d 'Kubeconfig file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand exec" -l kuberc -d 'Preferences file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand exec" -l log-flush-frequency -d 'How often the log is flushed; each line is, so that nothing is held back longer' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand exec" -s n -l namespace -d 'Namespace of this request' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand exec" -l password -d 'Password for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand exec" -l profile -d 'Profile to capture; only none, as the others describe the Go runtime' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand exec" -l profile-output -d 'File the profile is written to' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand exec" -l proxy-url -d 'Proxy for requests to the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand exec" -l request-timeout -d 'How long one request may take, such as 1s, 2m or 3h; 0 for no limit' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand exec" -s s -l server -d 'Address and port of the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand exec" -l tls-server-name -d 'Name that the server\'s certificate must have, when it is not the host\'s' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand exec" -l token -d 'Bearer token' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand exec" -l user -d 'User of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand exec" -l username -d 'User name for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand exec" -s v -l v -d 'How much to tell of what goes on, from 0 to 10' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand exec" -l vmodule -d 'Verbosity by source file, as PATTERN=N,...' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand exec" -s q -l quiet -d 'Print nothing but what the command prints'
complete -c ktl -n "__fish_ktl_using_subcommand exec" -s i -l stdin -d 'Pass on standard input'
complete -c ktl -n "__fish_ktl_using_subcommand exec" -s t -l tty -d 'Standard input is a terminal, and the command gets one'
complete -c ktl -n "__fish_ktl_using_subcommand exec" -l disable-compression -d 'Don\'t ask the server for compressed answers'
complete -c ktl -n "__fish_ktl_using_subcommand exec" -l insecure-skip-tls-verify -d 'Trust any certificate of the server, which makes the connection insecure'
complete -c ktl -n "__fish_ktl_using_subcommand exec" -l match-server-version -d 'Refuse to work with a server of another version'
complete -c ktl -n "__fish_ktl_using_subcommand exec" -l warnings-as-errors -d 'Treat warnings of the server as errors'
complete -c ktl -n "__fish_ktl_using_subcommand exec" -s h -l help -d 'Print what the command does and its flags'
complete -c ktl -n "__fish_ktl_using_subcommand port-forward" -l address -d 'Addresses to listen on: IPs, or localhost for 127.0.0.1 and ::1, of which one is enough' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand port-forward" -l pod-running-timeout -d 'How long to wait for a pod of the object, such as 5s, 2m or 3h' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand port-forward" -l as -d 'User to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand port-forward" -l as-group -d 'Group to act as; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand port-forward" -l as-uid -d 'UID to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand port-forward" -l as-user-extra -d 'Further attributes of the user to act as, as KEY=VALUE; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand port-forward" -l cache-dir -d 'Folder for cached discovery' -r -f -a "(__fish_complete_directories)"
complete -c ktl -n "__fish_ktl_using_subcommand port-forward" -l certificate-authority -d 'File with the certificate authority' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand port-forward" -l client-certificate -d 'File with the client certificate' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand port-forward" -l client-key -d 'File with the client key' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand port-forward" -l cluster -d 'Cluster of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand port-forward" -l context -d 'Context of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand port-forward" -l kubeconfig -d 'Kubeconfig file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand port-forward" -l kuberc -d 'Preferences file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand port-forward" -l log-flush-frequency -d 'How often the log is flushed; each line is, so that nothing is held back longer' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand port-forward" -s n -l namespace -d 'Namespace of this request' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand port-forward" -l password -d 'Password for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand port-forward" -l profile -d 'Profile to capture; only none, as the others describe the Go runtime' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand port-forward" -l profile-output -d 'File the profile is written to' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand port-forward" -l proxy-url -d 'Proxy for requests to the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand port-forward" -l request-timeout -d 'How long one request may take, such as 1s, 2m or 3h; 0 for no limit' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand port-forward" -s s -l server -d 'Address and port of the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand port-forward" -l tls-server-name -d 'Name that the server\'s certificate must have, when it is not the host\'s' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand port-forward" -l token -d 'Bearer token' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand port-forward" -l user -d 'User of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand port-forward" -l username -d 'User name for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand port-forward" -s v -l v -d 'How much to tell of what goes on, from 0 to 10' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand port-forward" -l vmodule -d 'Verbosity by source file, as PATTERN=N,...' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand port-forward" -l reconnect -d 'When the pod goes or the connection is lost, keep the local ports and go on with the next ready pod of the object; connections made meanwhile wait up to a minute'
complete -c ktl -n "__fish_ktl_using_subcommand port-forward" -l disable-compression -d 'Don\'t ask the server for compressed answers'
complete -c ktl -n "__fish_ktl_using_subcommand port-forward" -l insecure-skip-tls-verify -d 'Trust any certificate of the server, which makes the connection insecure'
complete -c ktl -n "__fish_ktl_using_subcommand port-forward" -l match-server-version -d 'Refuse to work with a server of another version'
complete -c ktl -n "__fish_ktl_using_subcommand port-forward" -l warnings-as-errors -d 'Treat warnings of the server as errors'
complete -c ktl -n "__fish_ktl_using_subcommand port-forward" -s h -l help -d 'Print what the command does and its flags'
complete -c ktl -n "__fish_ktl_using_subcommand proxy" -l accept-hosts -d 'Regular expressions of the hosts, with commas between them, whose requests are let through' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand proxy" -l accept-paths -d 'Regular expressions of the paths that are let through' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand proxy" -l address -d 'The IP address to listen on' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand proxy" -l api-prefix -d 'The path below which the API is served' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand proxy" -l keepalive -d 'How often connections that were taken over are checked, such as 30s; 0 for the usual time' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand proxy" -s p -l port -d 'The port to listen on; 0 for any that is free' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand proxy" -l reject-methods -d 'Regular expressions of the methods that are refused, such as POST,PUT,PATCH' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand proxy" -l reject-paths -d 'Regular expressions of the paths that are refused, even when they would be let through' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand proxy" -s u -l unix-socket -d 'Listen on a Unix socket at this path instead of a port' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand proxy" -s w -l www -d 'Show the files of this folder as well' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand proxy" -s P -l www-prefix -d 'The path below which those files are shown' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand proxy" -l as -d 'User to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand proxy" -l as-group -d 'Group to act as; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand proxy" -l as-uid -d 'UID to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand proxy" -l as-user-extra -d 'Further attributes of the user to act as, as KEY=VALUE; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand proxy" -l cache-dir -d 'Folder for cached discovery' -r -f -a "(__fish_complete_directories)"
complete -c ktl -n "__fish_ktl_using_subcommand proxy" -l certificate-authority -d 'File with the certificate authority' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand proxy" -l client-certificate -d 'File with the client certificate' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand proxy" -l client-key -d 'File with the client key' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand proxy" -l cluster -d 'Cluster of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand proxy" -l context -d 'Context of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand proxy" -l kubeconfig -d 'Kubeconfig file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand proxy" -l kuberc -d 'Preferences file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand proxy" -l log-flush-frequency -d 'How often the log is flushed; each line is, so that nothing is held back longer' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand proxy" -s n -l namespace -d 'Namespace of this request' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand proxy" -l password -d 'Password for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand proxy" -l profile -d 'Profile to capture; only none, as the others describe the Go runtime' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand proxy" -l profile-output -d 'File the profile is written to' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand proxy" -l proxy-url -d 'Proxy for requests to the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand proxy" -l request-timeout -d 'How long one request may take, such as 1s, 2m or 3h; 0 for no limit' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand proxy" -s s -l server -d 'Address and port of the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand proxy" -l tls-server-name -d 'Name that the server\'s certificate must have, when it is not the host\'s' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand proxy" -l token -d 'Bearer token' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand proxy" -l user -d 'User of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand proxy" -l username -d 'User name for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand proxy" -s v -l v -d 'How much to tell of what goes on, from 0 to 10' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand proxy" -l vmodule -d 'Verbosity by source file, as PATTERN=N,...' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand proxy" -l append-server-path -d 'Put the path of the server\'s URL before the path of each request'
complete -c ktl -n "__fish_ktl_using_subcommand proxy" -l disable-filter -d 'Let all requests through. Dangerous: any page in a browser may then use the port'
complete -c ktl -n "__fish_ktl_using_subcommand proxy" -l disable-compression -d 'Don\'t ask the server for compressed answers'
complete -c ktl -n "__fish_ktl_using_subcommand proxy" -l insecure-skip-tls-verify -d 'Trust any certificate of the server, which makes the connection insecure'
complete -c ktl -n "__fish_ktl_using_subcommand proxy" -l match-server-version -d 'Refuse to work with a server of another version'
complete -c ktl -n "__fish_ktl_using_subcommand proxy" -l warnings-as-errors -d 'Treat warnings of the server as errors'
complete -c ktl -n "__fish_ktl_using_subcommand proxy" -s h -l help -d 'Print what the command does and its flags'
complete -c ktl -n "__fish_ktl_using_subcommand cp" -s c -l container -d 'The container; by default the one that the pod\'s annotation names, else its first' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand cp" -l retries -d 'How often to go on where a copy from a container was cut off; below zero, always' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand cp" -l as -d 'User to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand cp" -l as-group -d 'Group to act as; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand cp" -l as-uid -d 'UID to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand cp" -l as-user-extra -d 'Further attributes of the user to act as, as KEY=VALUE; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand cp" -l cache-dir -d 'Folder for cached discovery' -r -f -a "(__fish_complete_directories)"
complete -c ktl -n "__fish_ktl_using_subcommand cp" -l certificate-authority -d 'File with the certificate authority' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand cp" -l client-certificate -d 'File with the client certificate' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand cp" -l client-key -d 'File with the client key' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand cp" -l cluster -d 'Cluster of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand cp" -l context -d 'Context of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand cp" -l kubeconfig -d 'Kubeconfig file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand cp" -l kuberc -d 'Preferences file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand cp" -l log-flush-frequency -d 'How often the log is flushed; each line is, so that nothing is held back longer' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand cp" -s n -l namespace -d 'Namespace of this request' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand cp" -l password -d 'Password for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand cp" -l profile -d 'Profile to capture; only none, as the others describe the Go runtime' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand cp" -l profile-output -d 'File the profile is written to' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand cp" -l proxy-url -d 'Proxy for requests to the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand cp" -l request-timeout -d 'How long one request may take, such as 1s, 2m or 3h; 0 for no limit' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand cp" -s s -l server -d 'Address and port of the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand cp" -l tls-server-name -d 'Name that the server\'s certificate must have, when it is not the host\'s' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand cp" -l token -d 'Bearer token' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand cp" -l user -d 'User of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand cp" -l username -d 'User name for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand cp" -s v -l v -d 'How much to tell of what goes on, from 0 to 10' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand cp" -l vmodule -d 'Verbosity by source file, as PATTERN=N,...' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand cp" -l no-preserve -d 'Leave owners and permissions of what is copied into a container to its tar'
complete -c ktl -n "__fish_ktl_using_subcommand cp" -l disable-compression -d 'Don\'t ask the server for compressed answers'
complete -c ktl -n "__fish_ktl_using_subcommand cp" -l insecure-skip-tls-verify -d 'Trust any certificate of the server, which makes the connection insecure'
complete -c ktl -n "__fish_ktl_using_subcommand cp" -l match-server-version -d 'Refuse to work with a server of another version'
complete -c ktl -n "__fish_ktl_using_subcommand cp" -l warnings-as-errors -d 'Treat warnings of the server as errors'
complete -c ktl -n "__fish_ktl_using_subcommand cp" -s h -l help -d 'Print what the command does and its flags'
complete -c ktl -n "__fish_ktl_using_subcommand debug" -s c -l container -d 'Name of the container to add, or in a copy to change' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand debug" -l copy-to -d 'Debug a copy of the pod, which gets this name' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand debug" -l custom -d 'JSON or YAML file with a part of a container, to be merged into the new one' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand debug" -l env -d 'Variables of the container, as NAME=VALUE' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand debug" -s f -l filename -d 'File, folder or URL with the object to debug, instead of its name' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand debug" -l image -d 'Image of the container' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand debug" -l image-pull-policy -d 'When the image is pulled: Always, IfNotPresent or Never; the server decides by default' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand debug" -l profile -d 'What the container may do: general, baseline, restricted, netadmin or sysadmin' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand debug" -l set-image -d 'Images of a copy\'s containers, as NAME=IMAGE; * stands for all others' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand debug" -l target -d 'Show an ephemeral container the processes of this container' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand debug" -l as -d 'User to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand debug" -l as-group -d 'Group to act as; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand debug" -l as-uid -d 'UID to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand debug" -l as-user-extra -d 'Further attributes of the user to act as, as KEY=VALUE; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand debug" -l cache-dir -d 'Folder for cached discovery' -r -f -a "(__fish_complete_directories)"
complete -c ktl -n "__fish_ktl_using_subcommand debug" -l certificate-authority -d 'File with the certificate authority' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand debug" -l client-certificate -d 'File with the client certificate' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand debug" -l client-key -d 'File with the client key' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand debug" -l cluster -d 'Cluster of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand debug" -l context -d 'Context of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand debug" -l kubeconfig -d 'Kubeconfig file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand debug" -l kuberc -d 'Preferences file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand debug" -l log-flush-frequency -d 'How often the log is flushed; each line is, so that nothing is held back longer' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand debug" -s n -l namespace -d 'Namespace of this request' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand debug" -l password -d 'Password for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand debug" -l profile-output -d 'File the profile is written to' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand debug" -l proxy-url -d 'Proxy for requests to the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand debug" -l request-timeout -d 'How long one request may take, such as 1s, 2m or 3h; 0 for no limit' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand debug" -s s -l server -d 'Address and port of the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand debug" -l tls-server-name -d 'Name that the server\'s certificate must have, when it is not the host\'s' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand debug" -l token -d 'Bearer token' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand debug" -l user -d 'User of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand debug" -l username -d 'User name for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand debug" -s v -l v -d 'How much to tell of what goes on, from 0 to 10' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand debug" -l vmodule -d 'Verbosity by source file, as PATTERN=N,...' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand debug" -l arguments-only -d 'What comes after -- are arguments of the image\'s own command'
complete -c ktl -n "__fish_ktl_using_subcommand debug" -l attach -d 'Wait for the container and attach to it; the default with -i'
complete -c ktl -n "__fish_ktl_using_subcommand debug" -l keep-annotations -d 'Keep the pod\'s annotations in a copy'
complete -c ktl -n "__fish_ktl_using_subcommand debug" -l keep-init-containers -d 'Keep the pod\'s init containers in a copy'
complete -c ktl -n "__fish_ktl_using_subcommand debug" -l keep-labels -d 'Keep the pod\'s labels in a copy'
complete -c ktl -n "__fish_ktl_using_subcommand debug" -l keep-liveness -d 'Keep liveness probes in a copy'
complete -c ktl -n "__fish_ktl_using_subcommand debug" -l keep-readiness -d 'Keep readiness probes in a copy'
complete -c ktl -n "__fish_ktl_using_subcommand debug" -l keep-startup -d 'Keep startup probes in a copy'
complete -c ktl -n "__fish_ktl_using_subcommand debug" -s q -l quiet -d 'Print nothing but what the container prints'
complete -c ktl -n "__fish_ktl_using_subcommand debug" -l replace -d 'Delete the pod once there is a copy'
complete -c ktl -n "__fish_ktl_using_subcommand debug" -l same-node -d 'Put a copy on the pod\'s own node'
complete -c ktl -n "__fish_ktl_using_subcommand debug" -l share-processes -d 'Whether the containers of a copy see each other\'s processes'
complete -c ktl -n "__fish_ktl_using_subcommand debug" -s i -l stdin -d 'Keep the container\'s standard input open'
complete -c ktl -n "__fish_ktl_using_subcommand debug" -s t -l tty -d 'Give the container a terminal'
complete -c ktl -n "__fish_ktl_using_subcommand debug" -l disable-compression -d 'Don\'t ask the server for compressed answers'
complete -c ktl -n "__fish_ktl_using_subcommand debug" -l insecure-skip-tls-verify -d 'Trust any certificate of the server, which makes the connection insecure'
complete -c ktl -n "__fish_ktl_using_subcommand debug" -l match-server-version -d 'Refuse to work with a server of another version'
complete -c ktl -n "__fish_ktl_using_subcommand debug" -l warnings-as-errors -d 'Treat warnings of the server as errors'
complete -c ktl -n "__fish_ktl_using_subcommand debug" -s h -l help -d 'Print what the command does and its flags'
complete -c ktl -n "__fish_ktl_using_subcommand diff" -l concurrency -d 'How many objects are compared at once; as many as serve well if not given' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand diff" -l field-manager -d 'Name under which the server would record who owns the fields; by default kubectl-client-side-apply, or kubectl with --server-side' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand diff" -s f -l filename -d 'File, folder or URL of manifests; - for standard input' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand diff" -s k -l kustomize -d 'Folder of a kustomization; neither with -f nor with -R' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand diff" -l prune-allowlist -d 'With --prune, a type to show objects of, as group/version/kind; may be given again' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand diff" -s l -l selector -d 'Only objects whose labels match, such as app=web,tier!=db: of the manifests and to prune' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand diff" -l as -d 'User to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand diff" -l as-group -d 'Group to act as; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand diff" -l as-uid -d 'UID to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand diff" -l as-user-extra -d 'Further attributes of the user to act as, as KEY=VALUE; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand diff" -l cache-dir -d 'Folder for cached discovery' -r -f -a "(__fish_complete_directories)"
complete -c ktl -n "__fish_ktl_using_subcommand diff" -l certificate-authority -d 'File with the certificate authority' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand diff" -l client-certificate -d 'File with the client certificate' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand diff" -l client-key -d 'File with the client key' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand diff" -l cluster -d 'Cluster of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand diff" -l context -d 'Context of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand diff" -l kubeconfig -d 'Kubeconfig file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand diff" -l kuberc -d 'Preferences file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand diff" -l log-flush-frequency -d 'How often the log is flushed; each line is, so that nothing is held back longer' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand diff" -s n -l namespace -d 'Namespace of this request' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand diff" -l password -d 'Password for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand diff" -l profile -d 'Profile to capture; only none, as the others describe the Go runtime' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand diff" -l profile-output -d 'File the profile is written to' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand diff" -l proxy-url -d 'Proxy for requests to the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand diff" -l request-timeout -d 'How long one request may take, such as 1s, 2m or 3h; 0 for no limit' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand diff" -s s -l server -d 'Address and port of the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand diff" -l tls-server-name -d 'Name that the server\'s certificate must have, when it is not the host\'s' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand diff" -l token -d 'Bearer token' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand diff" -l user -d 'User of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand diff" -l username -d 'User name for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand diff" -s v -l v -d 'How much to tell of what goes on, from 0 to 10' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand diff" -l vmodule -d 'Verbosity by source file, as PATTERN=N,...' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand diff" -s R -l recursive -d 'Read the folders of --filename recursively'
complete -c ktl -n "__fish_ktl_using_subcommand diff" -l force-conflicts -d 'With --server-side, take fields over from other managers'
complete -c ktl -n "__fish_ktl_using_subcommand diff" -l prune -d 'Also show what earlier applies made and the manifests do not have any more'
complete -c ktl -n "__fish_ktl_using_subcommand diff" -l server-side -d 'Let the server merge and record who owns which field'
complete -c ktl -n "__fish_ktl_using_subcommand diff" -l show-managed-fields -d 'Keep managedFields'
complete -c ktl -n "__fish_ktl_using_subcommand diff" -l show-secrets -d 'Show the values of Secrets'
complete -c ktl -n "__fish_ktl_using_subcommand diff" -l disable-compression -d 'Don\'t ask the server for compressed answers'
complete -c ktl -n "__fish_ktl_using_subcommand diff" -l insecure-skip-tls-verify -d 'Trust any certificate of the server, which makes the connection insecure'
complete -c ktl -n "__fish_ktl_using_subcommand diff" -l match-server-version -d 'Refuse to work with a server of another version'
complete -c ktl -n "__fish_ktl_using_subcommand diff" -l warnings-as-errors -d 'Treat warnings of the server as errors'
complete -c ktl -n "__fish_ktl_using_subcommand diff" -s h -l help -d 'Print what the command does and its flags'
complete -c ktl -n "__fish_ktl_using_subcommand apply; and not __fish_seen_subcommand_from edit-last-applied set-last-applied view-last-applied" -l cascade -d 'With --force, what happens to the objects that depend on a deleted one: background, orphan or foreground' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand apply; and not __fish_seen_subcommand_from edit-last-applied set-last-applied view-last-applied" -l dry-run -d 'Send nothing (client) or store nothing (server): none, client or server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand apply; and not __fish_seen_subcommand_from edit-last-applied set-last-applied view-last-applied" -l field-manager -d 'Name under which the server records who owns the fields; by default kubectl-client-side-apply, or kubectl with --server-side' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand apply; and not __fish_seen_subcommand_from edit-last-applied set-last-applied view-last-applied" -s f -l filename -d 'File, folder or URL of manifests; - for standard input' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand apply; and not __fish_seen_subcommand_from edit-last-applied set-last-applied view-last-applied" -s k -l kustomize -d 'Folder of a kustomization; neither with -f nor with -R' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand apply; and not __fish_seen_subcommand_from edit-last-applied set-last-applied view-last-applied" -l grace-period -d 'With --force, seconds an object has to end; -1 for its own' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand apply; and not __fish_seen_subcommand_from edit-last-applied set-last-applied view-last-applied" -s o -l output -d 'Output format: json, yaml, kyaml, name, go-template=…, jsonpath=… and their file forms' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand apply; and not __fish_seen_subcommand_from edit-last-applied set-last-applied view-last-applied" -l template -d 'The template, or the file that has it, where the output format names none' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand apply; and not __fish_seen_subcommand_from edit-last-applied set-last-applied view-last-applied" -l prune-allowlist -d 'With --prune, a type to delete objects of, as group/version/kind; may be given again' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand apply; and not __fish_seen_subcommand_from edit-last-applied set-last-applied view-last-applied" -l applyset -d 'With --prune, the parent of the set of objects that are applied together, as [RESOURCE[.GROUP]/]NAME, a Secret by default; what leaves the set is deleted' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand apply; and not __fish_seen_subcommand_from edit-last-applied set-last-applied view-last-applied" -s l -l selector -d 'Only objects whose labels match, such as app=web,tier!=db: of the manifests and to prune' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand apply; and not __fish_seen_subcommand_from edit-last-applied set-last-applied view-last-applied" -l server-side -d 'Let the server merge and record who owns which field; auto for objects that are too large to be applied by the client' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand apply; and not __fish_seen_subcommand_from edit-last-applied set-last-applied view-last-applied" -l subresource -d 'With --server-side, a subresource to apply instead of the object' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand apply; and not __fish_seen_subcommand_from edit-last-applied set-last-applied view-last-applied" -l timeout -d 'With --force, how long to wait for the end of an object; with --wait, for all to get ready; 0 for as long as it takes' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand apply; and not __fish_seen_subcommand_from edit-last-applied set-last-applied view-last-applied" -l validate -d 'What to do with fields the server does not know: strict, warn or ignore' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand apply; and not __fish_seen_subcommand_from edit-last-applied set-last-applied view-last-applied" -l as -d 'User to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand apply; and not __fish_seen_subcommand_from edit-last-applied set-last-applied view-last-applied" -l as-group -d 'Group to act as; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand apply; and not __fish_seen_subcommand_from edit-last-applied set-last-applied view-last-applied" -l as-uid -d 'UID to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand apply; and not __fish_seen_subcommand_from edit-last-applied set-last-applied view-last-applied" -l as-user-extra -d 'Further attributes of the user to act as, as KEY=VALUE; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand apply; and not __fish_seen_subcommand_from edit-last-applied set-last-applied view-last-applied" -l cache-dir -d 'Folder for cached discovery' -r -f -a "(__fish_complete_directories)"
complete -c ktl -n "__fish_ktl_using_subcommand apply; and not __fish_seen_subcommand_from edit-last-applied set-last-applied view-last-applied" -l certificate-authority -d 'File with the certificate authority' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand apply; and not __fish_seen_subcommand_from edit-last-applied set-last-applied view-last-applied" -l client-certificate -d 'File with the client certificate' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand apply; and not __fish_seen_subcommand_from edit-last-applied set-last-applied view-last-applied" -l client-key -d 'File with the client key' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand apply; and not __fish_seen_subcommand_from edit-last-applied set-last-applied view-last-applied" -l cluster -d 'Cluster of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand apply; and not __fish_seen_subcommand_from edit-last-applied set-last-applied view-last-applied" -l context -d 'Context of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand apply; and not __fish_seen_subcommand_from edit-last-applied set-last-applied view-last-applied" -l kubeconfig -d 'Kubeconfig file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand apply; and not __fish_seen_subcommand_from edit-last-applied set-last-applied view-last-applied" -l kuberc -d 'Preferences file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand apply; and not __fish_seen_subcommand_from edit-last-applied set-last-applied view-last-applied" -l log-flush-frequency -d 'How often the log is flushed; each line is, so that nothing is held back longer' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand apply; and not __fish_seen_subcommand_from edit-last-applied set-last-applied view-last-applied" -s n -l namespace -d 'Namespace of this request' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand apply; and not __fish_seen_subcommand_from edit-last-applied set-last-applied view-last-applied" -l password -d 'Password for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand apply; and not __fish_seen_subcommand_from edit-last-applied set-last-applied view-last-applied" -l profile -d 'Profile to capture; only none, as the others describe the Go runtime' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand apply; and not __fish_seen_subcommand_from edit-last-applied set-last-applied view-last-applied" -l profile-output -d 'File the profile is written to' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand apply; and not __fish_seen_subcommand_from edit-last-applied set-last-applied view-last-applied" -l proxy-url -d 'Proxy for requests to the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand apply; and not __fish_seen_subcommand_from edit-last-applied set-last-applied view-last-applied" -l request-timeout -d 'How long one request may take, such as 1s, 2m or 3h; 0 for no limit' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand apply; and not __fish_seen_subcommand_from edit-last-applied set-last-applied view-last-applied" -s s -l server -d 'Address and port of the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand apply; and not __fish_seen_subcommand_from edit-last-applied set-last-applied view-last-applied" -l tls-server-name -d 'Name that the server\'s certificate must have, when it is not the host\'s' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand apply; and not __fish_seen_subcommand_from edit-last-applied set-last-applied view-last-applied" -l token -d 'Bearer token' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand apply; and not __fish_seen_subcommand_from edit-last-applied set-last-applied view-last-applied" -l user -d 'User of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand apply; and not __fish_seen_subcommand_from edit-last-applied set-last-applied view-last-applied" -l username -d 'User name for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand apply; and not __fish_seen_subcommand_from edit-last-applied set-last-applied view-last-applied" -s v -l v -d 'How much to tell of what goes on, from 0 to 10' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand apply; and not __fish_seen_subcommand_from edit-last-applied set-last-applied view-last-applied" -l vmodule -d 'Verbosity by source file, as PATTERN=N,...' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand apply; and not __fish_seen_subcommand_from edit-last-applied set-last-applied view-last-applied" -s R -l recursive -d 'Read the folders of --filename recursively'
complete -c ktl -n "__fish_ktl_using_subcommand apply; and not __fish_seen_subcommand_from edit-last-applied set-last-applied view-last-applied" -l force -d 'Delete and create objects that can\'t be changed in place'
complete -c ktl -n "__fish_ktl_using_subcommand apply; and not __fish_seen_subcommand_from edit-last-applied set-last-applied view-last-applied" -l force-conflicts -d 'With --server-side, take fields over from other managers'
complete -c ktl -n "__fish_ktl_using_subcommand apply; and not __fish_seen_subcommand_from edit-last-applied set-last-applied view-last-applied" -l allow-missing-template-keys -d 'Print nothing for a field or key that a template names and an object lacks'
complete -c ktl -n "__fish_ktl_using_subcommand apply; and not __fish_seen_subcommand_from edit-last-applied set-last-applied view-last-applied" -l show-managed-fields -d 'Keep managedFields in json, yaml and kyaml'
complete -c ktl -n "__fish_ktl_using_subcommand apply; and not __fish_seen_subcommand_from edit-last-applied set-last-applied view-last-applied" -l plan -d 'Show what would be created, changed and pruned, then ask; without a terminal, only show'
complete -c ktl -n "__fish_ktl_using_subcommand apply; and not __fish_seen_subcommand_from edit-last-applied set-last-applied view-last-applied" -l yes -d 'With --plan, apply without asking'
complete -c ktl -n "__fish_ktl_using_subcommand apply; and not __fish_seen_subcommand_from edit-last-applied set-last-applied view-last-applied" -l all -d 'With --prune, whatever the labels are'
complete -c ktl -n "__fish_ktl_using_subcommand apply; and not __fish_seen_subcommand_from edit-last-applied set-last-applied view-last-applied" -l prune -d 'Delete what an earlier apply made and the manifests do not have any more; with -l or --all'
complete -c ktl -n "__fish_ktl_using_subcommand apply; and not __fish_seen_subcommand_from edit-last-applied set-last-applied view-last-applied" -l record -d 'Keep this command in an annotation of the objects; deprecated'
complete -c ktl -n "__fish_ktl_using_subcommand apply; and not __fish_seen_subcommand_from edit-last-applied set-last-applied view-last-applied" -l openapi-patch -d 'Take the merge keys of kinds from the server\'s schema, else from those that are built in'
complete -c ktl -n "__fish_ktl_using_subcommand apply; and not __fish_seen_subcommand_from edit-last-applied set-last-applied view-last-applied" -l overwrite -d 'Undo what others changed in fields that the manifest sets'
complete -c ktl -n "__fish_ktl_using_subcommand apply; and not __fish_seen_subcommand_from edit-last-applied set-last-applied view-last-applied" -l wait -d 'Wait until all that was applied is ready, or can\'t get ready'
complete -c ktl -n "__fish_ktl_using_subcommand apply; and not __fish_seen_subcommand_from edit-last-applied set-last-applied view-last-applied" -l disable-compression -d 'Don\'t ask the server for compressed answers'
complete -c ktl -n "__fish_ktl_using_subcommand apply; and not __fish_seen_subcommand_from edit-last-applied set-last-applied view-last-applied" -l insecure-skip-tls-verify -d 'Trust any certificate of the server, which makes the connection insecure'
complete -c ktl -n "__fish_ktl_using_subcommand apply; and not __fish_seen_subcommand_from edit-last-applied set-last-applied view-last-applied" -l match-server-version -d 'Refuse to work with a server of another version'
complete -c ktl -n "__fish_ktl_using_subcommand apply; and not __fish_seen_subcommand_from edit-last-applied set-last-applied view-last-applied" -l warnings-as-errors -d 'Treat warnings of the server as errors'
complete -c ktl -n "__fish_ktl_using_subcommand apply; and not __fish_seen_subcommand_from edit-last-applied set-last-applied view-last-applied" -s h -l help -d 'Print what the command does and its flags'
complete -c ktl -n "__fish_ktl_using_subcommand apply; and not __fish_seen_subcommand_from edit-last-applied set-last-applied view-last-applied" -f -a "edit-last-applied" -d 'Edit in the editor what was applied last'
complete -c ktl -n "__fish_ktl_using_subcommand apply; and not __fish_seen_subcommand_from edit-last-applied set-last-applied view-last-applied" -f -a "set-last-applied" -d 'Make objects say that a manifest was applied to them last'
complete -c ktl -n "__fish_ktl_using_subcommand apply; and not __fish_seen_subcommand_from edit-last-applied set-last-applied view-last-applied" -f -a "view-last-applied" -d 'Show what was applied to objects last'
complete -c ktl -n "__fish_ktl_using_subcommand apply; and __fish_seen_subcommand_from edit-last-applied" -l field-manager -d 'Name under which the server records who owns the fields' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand apply; and __fish_seen_subcommand_from edit-last-applied" -s f -l filename -d 'File, folder or URL of manifests; - for standard input' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand apply; and __fish_seen_subcommand_from edit-last-applied" -s k -l kustomize -d 'Folder of a kustomization; neither with -f nor with -R' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand apply; and __fish_seen_subcommand_from edit-last-applied" -s o -l output -d 'Output format: json, yaml, kyaml, name, go-template=…, jsonpath=… and their file forms' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand apply; and __fish_seen_subcommand_from edit-last-applied" -l template -d 'The template, or the file that has it, where the output format names none' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand apply; and __fish_seen_subcommand_from edit-last-applied" -l validate -d 'What to do with fields the server does not know: strict, warn or ignore' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand apply; and __fish_seen_subcommand_from edit-last-applied" -l as -d 'User to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand apply; and __fish_seen_subcommand_from edit-last-applied" -l as-group -d 'Group to act as; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand apply; and __fish_seen_subcommand_from edit-last-applied" -l as-uid -d 'UID to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand apply; and __fish_seen_subcommand_from edit-last-applied" -l as-user-extra -d 'Further attributes of the user to act as, as KEY=VALUE; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand apply; and __fish_seen_subcommand_from edit-last-applied" -l cache-dir -d 'Folder for cached discovery' -r -f -a "(__fish_complete_directories)"
complete -c ktl -n "__fish_ktl_using_subcommand apply; and __fish_seen_subcommand_from edit-last-applied" -l certificate-authority -d 'File with the certificate authority' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand apply; and __fish_seen_subcommand_from edit-last-applied" -l client-certificate -d 'File with the client certificate' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand apply; and __fish_seen_subcommand_from edit-last-applied" -l client-key -d 'File with the client key' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand apply; and __fish_seen_subcommand_from edit-last-applied" -l cluster -d 'Cluster of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand apply; and __fish_seen_subcommand_from edit-last-applied" -l context -d 'Context of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand apply; and __fish_seen_subcommand_from edit-last-applied" -l kubeconfig -d 'Kubeconfig file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand apply; and __fish_seen_subcommand_from edit-last-applied" -l kuberc -d 'Preferences file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand apply; and __fish_seen_subcommand_from edit-last-applied" -l log-flush-frequency -d 'How often the log is flushed; each line is, so that nothing is held back longer' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand apply; and __fish_seen_subcommand_from edit-last-applied" -s n -l namespace -d 'Namespace of this request' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand apply; and __fish_seen_subcommand_from edit-last-applied" -l password -d 'Password for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand apply; and __fish_seen_subcommand_from edit-last-applied" -l profile -d 'Profile to capture; only none, as the others describe the Go runtime' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand apply; and __fish_seen_subcommand_from edit-last-applied" -l profile-output -d 'File the profile is written to' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand apply; and __fish_seen_subcommand_from edit-last-applied" -l proxy-url -d 'Proxy for requests to the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand apply; and __fish_seen_subcommand_from edit-last-applied" -l request-timeout -d 'How long one request may take, such as 1s, 2m or 3h; 0 for no limit' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand apply; and __fish_seen_subcommand_from edit-last-applied" -s s -l server -d 'Address and port of the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand apply; and __fish_seen_subcommand_from edit-last-applied" -l tls-server-name -d 'Name that the server\'s certificate must have, when it is not the host\'s' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand apply; and __fish_seen_subcommand_from edit-last-applied" -l token -d 'Bearer token' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand apply; and __fish_seen_subcommand_from edit-last-applied" -l user -d 'User of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand apply; and __fish_seen_subcommand_from edit-last-applied" -l username -d 'User name for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand apply; and __fish_seen_subcommand_from edit-last-applied" -s v -l v -d 'How much to tell of what goes on, from 0 to 10' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand apply; and __fish_seen_subcommand_from edit-last-applied" -l vmodule -d 'Verbosity by source file, as PATTERN=N,...' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand apply; and __fish_seen_subcommand_from edit-last-applied" -s R -l recursive -d 'Read the folders of --filename recursively'
complete -c ktl -n "__fish_ktl_using_subcommand apply; and __fish_seen_subcommand_from edit-last-applied" -l allow-missing-template-keys -d 'Print nothing for a field or key that a template names and an object lacks'
complete -c ktl -n "__fish_ktl_using_subcommand apply; and __fish_seen_subcommand_from edit-last-applied" -l show-managed-fields -d 'Keep managedFields in json, yaml and kyaml'
complete -c ktl -n "__fish_ktl_using_subcommand apply; and __fish_seen_subcommand_from edit-last-applied" -l record -d 'Keep this command in an annotation of the objects; deprecated'
complete -c ktl -n "__fish_ktl_using_subcommand apply; and __fish_seen_subcommand_from edit-last-applied" -l windows-line-endings -d 'End lines as Windows does'
complete -c ktl -n "__fish_ktl_using_subcommand apply; and __fish_seen_subcommand_from edit-last-applied" -l disable-compression -d 'Don\'t ask the server for compressed answers'
complete -c ktl -n "__fish_ktl_using_subcommand apply; and __fish_seen_subcommand_from edit-last-applied" -l insecure-skip-tls-verify -d 'Trust any certificate of the server, which makes the connection insecure'
complete -c ktl -n "__fish_ktl_using_subcommand apply; and __fish_seen_subcommand_from edit-last-applied" -l match-server-version -d 'Refuse to work with a server of another version'
complete -c ktl -n "__fish_ktl_using_subcommand apply; and __fish_seen_subcommand_from edit-last-applied" -l warnings-as-errors -d 'Treat warnings of the server as errors'
complete -c ktl -n "__fish_ktl_using_subcommand apply; and __fish_seen_subcommand_from edit-last-applied" -s h -l help -d 'Print what the command does and its flags'
complete -c ktl -n "__fish_ktl_using_subcommand apply; and __fish_seen_subcommand_from set-last-applied" -l dry-run -d 'Send nothing (client) or store nothing (server): none, client or server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand apply; and __fish_seen_subcommand_from set-last-applied" -s f -l filename -d 'File, folder or URL of manifests; - for standard input' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand apply; and __fish_seen_subcommand_from set-last-applied" -s o -l output -d 'Output format: json, yaml, kyaml, name, go-template=…, jsonpath=… and their file forms' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand apply; and __fish_seen_subcommand_from set-last-applied" -l template -d 'The template, or the file that has it, where the output format names none' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand apply; and __fish_seen_subcommand_from set-last-applied" -l as -d 'User to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand apply; and __fish_seen_subcommand_from set-last-applied" -l as-group -d 'Group to act as; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand apply; and __fish_seen_subcommand_from set-last-applied" -l as-uid -d 'UID to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand apply; and __fish_seen_subcommand_from set-last-applied" -l as-user-extra -d 'Further attributes of the user to act as, as KEY=VALUE; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand apply; and __fish_seen_subcommand_from set-last-applied" -l cache-dir -d 'Folder for cached discovery' -r -f -a "(__fish_complete_directories)"
complete -c ktl -n "__fish_ktl_using_subcommand apply; and __fish_seen_subcommand_from set-last-applied" -l certificate-authority -d 'File with the certificate authority' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand apply; and __fish_seen_subcommand_from set-last-applied" -l client-certificate -d 'File with the client certificate' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand apply; and __fish_seen_subcommand_from set-last-applied" -l client-key -d 'File with the client key' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand apply; and __fish_seen_subcommand_from set-last-applied" -l cluster -d 'Cluster of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand apply; and __fish_seen_subcommand_from set-last-applied" -l context -d 'Context of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand apply; and __fish_seen_subcommand_from set-last-applied" -l kubeconfig -d 'Kubeconfig file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand apply; and __fish_seen_subcommand_from set-last-applied" -l kuberc -d 'Preferences file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand apply; and __fish_seen_subcommand_from set-last-applied" -l log-flush-frequency -d 'How often the log is flushed; each line is, so that nothing is held back longer' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand apply; and __fish_seen_subcommand_from set-last-applied" -s n -l namespace -d 'Namespace of this request' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand apply; and __fish_seen_subcommand_from set-last-applied" -l password -d 'Password for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand apply; and __fish_seen_subcommand_from set-last-applied" -l profile -d 'Profile to capture; only none, as the others describe the Go runtime' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand apply; and __fish_seen_subcommand_from set-last-applied" -l profile-output -d 'File the profile is written to' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand apply; and __fish_seen_subcommand_from set-last-applied" -l proxy-url -d 'Proxy for requests to the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand apply; and __fish_seen_subcommand_from set-last-applied" -l request-timeout -d 'How long one request may take, such as 1s, 2m or 3h; 0 for no limit' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand apply; and __fish_seen_subcommand_from set-last-applied" -s s -l server -d 'Address and port of the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand apply; and __fish_seen_subcommand_from set-last-applied" -l tls-server-name -d 'Name that the server\'s certificate must have, when it is not the host\'s' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand apply; and __fish_seen_subcommand_from set-last-applied" -l token -d 'Bearer token' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand apply; and __fish_seen_subcommand_from set-last-applied" -l user -d 'User of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand apply; and __fish_seen_subcommand_from set-last-applied" -l username -d 'User name for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand apply; and __fish_seen_subcommand_from set-last-applied" -s v -l v -d 'How much to tell of what goes on, from 0 to 10' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand apply; and __fish_seen_subcommand_from set-last-applied" -l vmodule -d 'Verbosity by source file, as PATTERN=N,...' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand apply; and __fish_seen_subcommand_from set-last-applied" -l create-annotation -d 'Also for objects that do not have the annotation yet'
complete -c ktl -n "__fish_ktl_using_subcommand apply; and __fish_seen_subcommand_from set-last-applied" -l allow-missing-template-keys -d 'Print nothing for a field or key that a template names and an object lacks'
complete -c ktl -n "__fish_ktl_using_subcommand apply; and __fish_seen_subcommand_from set-last-applied" -l show-managed-fields -d 'Keep managedFields in json, yaml and kyaml'
complete -c ktl -n "__fish_ktl_using_subcommand apply; and __fish_seen_subcommand_from set-last-applied" -l disable-compression -d 'Don\'t ask the server for compressed answers'
complete -c ktl -n "__fish_ktl_using_subcommand apply; and __fish_seen_subcommand_from set-last-applied" -l insecure-skip-tls-verify -d 'Trust any certificate of the server, which makes the connection insecure'
complete -c ktl -n "__fish_ktl_using_subcommand apply; and __fish_seen_subcommand_from set-last-applied" -l match-server-version -d 'Refuse to work with a server of another version'
complete -c ktl -n "__fish_ktl_using_subcommand apply; and __fish_seen_subcommand_from set-last-applied" -l warnings-as-errors -d 'Treat warnings of the server as errors'
complete -c ktl -n "__fish_ktl_using_subcommand apply; and __fish_seen_subcommand_from set-last-applied" -s h -l help -d 'Print what the command does and its flags'
complete -c ktl -n "__fish_ktl_using_subcommand apply; and __fish_seen_subcommand_from view-last-applied" -s f -l filename -d 'File, folder or URL of manifests; - for standard input' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand apply; and __fish_seen_subcommand_from view-last-applied" -s k -l kustomize -d 'Folder of a kustomization; neither with -f nor with -R' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand apply; and __fish_seen_subcommand_from view-last-applied" -s o -l output -d 'Output format: yaml or json' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand apply; and __fish_seen_subcommand_from view-last-applied" -s l -l selector -d 'Only objects whose labels match, such as app=web,tier!=db' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand apply; and __fish_seen_subcommand_from view-last-applied" -l as -d 'User to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand apply; and __fish_seen_subcommand_from view-last-applied" -l as-group -d 'Group to act as; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand apply; and __fish_seen_subcommand_from view-last-applied" -l as-uid -d 'UID to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand apply; and __fish_seen_subcommand_from view-last-applied" -l as-user-extra -d 'Further attributes of the user to act as, as KEY=VALUE; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand apply; and __fish_seen_subcommand_from view-last-applied" -l cache-dir -d 'Folder for cached discovery' -r -f -a "(__fish_complete_directories)"
complete -c ktl -n "__fish_ktl_using_subcommand apply; and __fish_seen_subcommand_from view-last-applied" -l certificate-authority -d 'File with the certificate authority' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand apply; and __fish_seen_subcommand_from view-last-applied" -l client-certificate -d 'File with the client certificate' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand apply; and __fish_seen_subcommand_from view-last-applied" -l client-key -d 'File with the client key' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand apply; and __fish_seen_subcommand_from view-last-applied" -l cluster -d 'Cluster of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand apply; and __fish_seen_subcommand_from view-last-applied" -l context -d 'Context of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand apply; and __fish_seen_subcommand_from view-last-applied" -l kubeconfig -d 'Kubeconfig file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand apply; and __fish_seen_subcommand_from view-last-applied" -l kuberc -d 'Preferences file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand apply; and __fish_seen_subcommand_from view-last-applied" -l log-flush-frequency -d 'How often the log is flushed; each line is, so that nothing is held back longer' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand apply; and __fish_seen_subcommand_from view-last-applied" -s n -l namespace -d 'Namespace of this request' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand apply; and __fish_seen_subcommand_from view-last-applied" -l password -d 'Password for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand apply; and __fish_seen_subcommand_from view-last-applied" -l profile -d 'Profile to capture; only none, as the others describe the Go runtime' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand apply; and __fish_seen_subcommand_from view-last-applied" -l profile-output -d 'File the profile is written to' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand apply; and __fish_seen_subcommand_from view-last-applied" -l proxy-url -d 'Proxy for requests to the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand apply; and __fish_seen_subcommand_from view-last-applied" -l request-timeout -d 'How long one request may take, such as 1s, 2m or 3h; 0 for no limit' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand apply; and __fish_seen_subcommand_from view-last-applied" -s s -l server -d 'Address and port of the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand apply; and __fish_seen_subcommand_from view-last-applied" -l tls-server-name -d 'Name that the server\'s certificate must have, when it is not the host\'s' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand apply; and __fish_seen_subcommand_from view-last-applied" -l token -d 'Bearer token' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand apply; and __fish_seen_subcommand_from view-last-applied" -l user -d 'User of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand apply; and __fish_seen_subcommand_from view-last-applied" -l username -d 'User name for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand apply; and __fish_seen_subcommand_from view-last-applied" -s v -l v -d 'How much to tell of what goes on, from 0 to 10' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand apply; and __fish_seen_subcommand_from view-last-applied" -l vmodule -d 'Verbosity by source file, as PATTERN=N,...' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand apply; and __fish_seen_subcommand_from view-last-applied" -l all -d 'All objects of the types named'
complete -c ktl -n "__fish_ktl_using_subcommand apply; and __fish_seen_subcommand_from view-last-applied" -s R -l recursive -d 'Read the folders of --filename recursively'
complete -c ktl -n "__fish_ktl_using_subcommand apply; and __fish_seen_subcommand_from view-last-applied" -l disable-compression -d 'Don\'t ask the server for compressed answers'
complete -c ktl -n "__fish_ktl_using_subcommand apply; and __fish_seen_subcommand_from view-last-applied" -l insecure-skip-tls-verify -d 'Trust any certificate of the server, which makes the connection insecure'
complete -c ktl -n "__fish_ktl_using_subcommand apply; and __fish_seen_subcommand_from view-last-applied" -l match-server-version -d 'Refuse to work with a server of another version'
complete -c ktl -n "__fish_ktl_using_subcommand apply; and __fish_seen_subcommand_from view-last-applied" -l warnings-as-errors -d 'Treat warnings of the server as errors'
complete -c ktl -n "__fish_ktl_using_subcommand apply; and __fish_seen_subcommand_from view-last-applied" -s h -l help -d 'Print what the command does and its flags'
complete -c ktl -n "__fish_ktl_using_subcommand patch" -l dry-run -d 'Only say what would be done (client), or have the server check it (server)' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand patch" -l field-manager -d 'Name under which the server records who changed the fields' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand patch" -s f -l filename -d 'File, folder or URL of manifests; - for standard input' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand patch" -s k -l kustomize -d 'Folder of a kustomization; neither with -f nor with -R' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand patch" -s p -l patch -d 'The patch, as JSON or YAML' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand patch" -l patch-file -d 'A file that has the patch' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand patch" -s o -l output -d 'Output format: json, yaml, kyaml, name, go-template=…, jsonpath=… and their file forms' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand patch" -l template -d 'The template, or the file that has it, where the output format names none' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand patch" -l subresource -d 'A subresource to patch instead of the object, such as status or scale' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand patch" -l type -d 'What sort of patch it is: json, merge or strategic' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand patch" -l as -d 'User to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand patch" -l as-group -d 'Group to act as; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand patch" -l as-uid -d 'UID to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand patch" -l as-user-extra -d 'Further attributes of the user to act as, as KEY=VALUE; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand patch" -l cache-dir -d 'Folder for cached discovery' -r -f -a "(__fish_complete_directories)"
complete -c ktl -n "__fish_ktl_using_subcommand patch" -l certificate-authority -d 'File with the certificate authority' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand patch" -l client-certificate -d 'File with the client certificate' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand patch" -l client-key -d 'File with the client key' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand patch" -l cluster -d 'Cluster of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand patch" -l context -d 'Context of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand patch" -l kubeconfig -d 'Kubeconfig file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand patch" -l kuberc -d 'Preferences file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand patch" -l log-flush-frequency -d 'How often the log is flushed; each line is, so that nothing is held back longer' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand patch" -s n -l namespace -d 'Namespace of this request' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand patch" -l password -d 'Password for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand patch" -l profile -d 'Profile to capture; only none, as the others describe the Go runtime' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand patch" -l profile-output -d 'File the profile is written to' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand patch" -l proxy-url -d 'Proxy for requests to the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand patch" -l request-timeout -d 'How long one request may take, such as 1s, 2m or 3h; 0 for no limit' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand patch" -s s -l server -d 'Address and port of the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand patch" -l tls-server-name -d 'Name that the server\'s certificate must have, when it is not the host\'s' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand patch" -l token -d 'Bearer token' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand patch" -l user -d 'User of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand patch" -l username -d 'User name for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand patch" -s v -l v -d 'How much to tell of what goes on, from 0 to 10' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand patch" -l vmodule -d 'Verbosity by source file, as PATTERN=N,...' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand patch" -s R -l recursive -d 'Read the folders of --filename recursively'
complete -c ktl -n "__fish_ktl_using_subcommand patch" -l local -d 'Patch the objects of the files, and ask no server'
complete -c ktl -n "__fish_ktl_using_subcommand patch" -l allow-missing-template-keys -d 'Print nothing for a field or key that a template names and an object lacks'
complete -c ktl -n "__fish_ktl_using_subcommand patch" -l show-managed-fields -d 'Keep managedFields in json, yaml and kyaml'
complete -c ktl -n "__fish_ktl_using_subcommand patch" -l record -d 'Keep this command in an annotation of the objects; deprecated'
complete -c ktl -n "__fish_ktl_using_subcommand patch" -l disable-compression -d 'Don\'t ask the server for compressed answers'
complete -c ktl -n "__fish_ktl_using_subcommand patch" -l insecure-skip-tls-verify -d 'Trust any certificate of the server, which makes the connection insecure'
complete -c ktl -n "__fish_ktl_using_subcommand patch" -l match-server-version -d 'Refuse to work with a server of another version'
complete -c ktl -n "__fish_ktl_using_subcommand patch" -l warnings-as-errors -d 'Treat warnings of the server as errors'
complete -c ktl -n "__fish_ktl_using_subcommand patch" -s h -l help -d 'Print what the command does and its flags'
complete -c ktl -n "__fish_ktl_using_subcommand replace" -l cascade -d 'With --force, what becomes of dependent objects: background, foreground or orphan' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand replace" -l dry-run -d 'Send nothing (client) or store nothing (server): none, client or server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand replace" -l field-manager -d 'Name under which the server records who owns the fields' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand replace" -s f -l filename -d 'File, folder or URL of manifests; - for standard input' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand replace" -s k -l kustomize -d 'Folder of a kustomization; neither with -f nor with -R' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand replace" -l grace-period -d 'With --force, seconds that an object has to end; negative for its own default' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand replace" -s o -l output -d 'Output format: json, yaml, kyaml, name, go-template=…, jsonpath=… and their file forms' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand replace" -l template -d 'The template, or the file that has it, where the output format names none' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand replace" -l raw -d 'A path on the server to send the file to, by PUT' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand replace" -l subresource -d 'A subresource to replace in place of the object' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand replace" -l timeout -d 'With --force, how long to wait for an object to be gone; 0 for five minutes' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand replace" -l validate -d 'What to do with fields the server does not know: strict, warn or ignore' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand replace" -l as -d 'User to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand replace" -l as-group -d 'Group to act as; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand replace" -l as-uid -d 'UID to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand replace" -l as-user-extra -d 'Further attributes of the user to act as, as KEY=VALUE; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand replace" -l cache-dir -d 'Folder for cached discovery' -r -f -a "(__fish_complete_directories)"
complete -c ktl -n "__fish_ktl_using_subcommand replace" -l certificate-authority -d 'File with the certificate authority' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand replace" -l client-certificate -d 'File with the client certificate' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand replace" -l client-key -d 'File with the client key' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand replace" -l cluster -d 'Cluster of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand replace" -l context -d 'Context of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand replace" -l kubeconfig -d 'Kubeconfig file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand replace" -l kuberc -d 'Preferences file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand replace" -l log-flush-frequency -d 'How often the log is flushed; each line is, so that nothing is held back longer' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand replace" -s n -l namespace -d 'Namespace of this request' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand replace" -l password -d 'Password for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand replace" -l profile -d 'Profile to capture; only none, as the others describe the Go runtime' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand replace" -l profile-output -d 'File the profile is written to' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand replace" -l proxy-url -d 'Proxy for requests to the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand replace" -l request-timeout -d 'How long one request may take, such as 1s, 2m or 3h; 0 for no limit' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand replace" -s s -l server -d 'Address and port of the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand replace" -l tls-server-name -d 'Name that the server\'s certificate must have, when it is not the host\'s' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand replace" -l token -d 'Bearer token' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand replace" -l user -d 'User of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand replace" -l username -d 'User name for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand replace" -s v -l v -d 'How much to tell of what goes on, from 0 to 10' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand replace" -l vmodule -d 'Verbosity by source file, as PATTERN=N,...' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand replace" -s R -l recursive -d 'Read the folders of --filename recursively'
complete -c ktl -n "__fish_ktl_using_subcommand replace" -l force -d 'Delete the objects and create them anew'
complete -c ktl -n "__fish_ktl_using_subcommand replace" -l allow-missing-template-keys -d 'Print nothing for a field or key that a template names and an object lacks'
complete -c ktl -n "__fish_ktl_using_subcommand replace" -l show-managed-fields -d 'Keep managedFields in json, yaml and kyaml'
complete -c ktl -n "__fish_ktl_using_subcommand replace" -l save-config -d 'Keep the manifest in an annotation of the object, for a later apply'
complete -c ktl -n "__fish_ktl_using_subcommand replace" -l wait -d 'With --force, wait for each object as delete does'
complete -c ktl -n "__fish_ktl_using_subcommand replace" -l disable-compression -d 'Don\'t ask the server for compressed answers'
complete -c ktl -n "__fish_ktl_using_subcommand replace" -l insecure-skip-tls-verify -d 'Trust any certificate of the server, which makes the connection insecure'
complete -c ktl -n "__fish_ktl_using_subcommand replace" -l match-server-version -d 'Refuse to work with a server of another version'
complete -c ktl -n "__fish_ktl_using_subcommand replace" -l warnings-as-errors -d 'Treat warnings of the server as errors'
complete -c ktl -n "__fish_ktl_using_subcommand replace" -s h -l help -d 'Print what the command does and its flags'
complete -c ktl -n "__fish_ktl_using_subcommand api-resources" -l api-group -d 'Only this API group; an empty one is the core group' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand api-resources" -l categories -d 'Only resources in all of these categories' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand api-resources" -s o -l output -d 'Output format: json, kyaml, name, wide or yaml' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand api-resources" -l sort-by -d 'Order: name or kind; by group otherwise' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand api-resources" -l verbs -d 'Only resources that can do all of these' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand api-resources" -l as -d 'User to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand api-resources" -l as-group -d 'Group to act as; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand api-resources" -l as-uid -d 'UID to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand api-resources" -l as-user-extra -d 'Further attributes of the user to act as, as KEY=VALUE; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand api-resources" -l cache-dir -d 'Folder for cached discovery' -r -f -a "(__fish_complete_directories)"
complete -c ktl -n "__fish_ktl_using_subcommand api-resources" -l certificate-authority -d 'File with the certificate authority' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand api-resources" -l client-certificate -d 'File with the client certificate' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand api-resources" -l client-key -d 'File with the client key' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand api-resources" -l cluster -d 'Cluster of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand api-resources" -l context -d 'Context of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand api-resources" -l kubeconfig -d 'Kubeconfig file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand api-resources" -l kuberc -d 'Preferences file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand api-resources" -l log-flush-frequency -d 'How often the log is flushed; each line is, so that nothing is held back longer' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand api-resources" -s n -l namespace -d 'Namespace of this request' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand api-resources" -l password -d 'Password for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand api-resources" -l profile -d 'Profile to capture; only none, as the others describe the Go runtime' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand api-resources" -l profile-output -d 'File the profile is written to' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand api-resources" -l proxy-url -d 'Proxy for requests to the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand api-resources" -l request-timeout -d 'How long one request may take, such as 1s, 2m or 3h; 0 for no limit' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand api-resources" -s s -l server -d 'Address and port of the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand api-resources" -l tls-server-name -d 'Name that the server\'s certificate must have, when it is not the host\'s' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand api-resources" -l token -d 'Bearer token' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand api-resources" -l user -d 'User of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand api-resources" -l username -d 'User name for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand api-resources" -s v -l v -d 'How much to tell of what goes on, from 0 to 10' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand api-resources" -l vmodule -d 'Verbosity by source file, as PATTERN=N,...' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand api-resources" -l cached -d 'Take what is cached, when there is a cache'
complete -c ktl -n "__fish_ktl_using_subcommand api-resources" -l namespaced -d 'Only resources in namespaces, or with =false only the others'
complete -c ktl -n "__fish_ktl_using_subcommand api-resources" -l no-headers -d 'Leave out the headers'
complete -c ktl -n "__fish_ktl_using_subcommand api-resources" -l show-managed-fields -d 'Keep managedFields in json and yaml; resource types have none'
complete -c ktl -n "__fish_ktl_using_subcommand api-resources" -l disable-compression -d 'Don\'t ask the server for compressed answers'
complete -c ktl -n "__fish_ktl_using_subcommand api-resources" -l insecure-skip-tls-verify -d 'Trust any certificate of the server, which makes the connection insecure'
complete -c ktl -n "__fish_ktl_using_subcommand api-resources" -l match-server-version -d 'Refuse to work with a server of another version'
complete -c ktl -n "__fish_ktl_using_subcommand api-resources" -l warnings-as-errors -d 'Treat warnings of the server as errors'
complete -c ktl -n "__fish_ktl_using_subcommand api-resources" -s h -l help -d 'Print what the command does and its flags'
complete -c ktl -n "__fish_ktl_using_subcommand api-versions" -l as -d 'User to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand api-versions" -l as-group -d 'Group to act as; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand api-versions" -l as-uid -d 'UID to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand api-versions" -l as-user-extra -d 'Further attributes of the user to act as, as KEY=VALUE; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand api-versions" -l cache-dir -d 'Folder for cached discovery' -r -f -a "(__fish_complete_directories)"
complete -c ktl -n "__fish_ktl_using_subcommand api-versions" -l certificate-authority -d 'File with the certificate authority' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand api-versions" -l client-certificate -d 'File with the client certificate' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand api-versions" -l client-key -d 'File with the client key' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand api-versions" -l cluster -d 'Cluster of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand api-versions" -l context -d 'Context of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand api-versions" -l kubeconfig -d 'Kubeconfig file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand api-versions" -l kuberc -d 'Preferences file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand api-versions" -l log-flush-frequency -d 'How often the log is flushed; each line is, so that nothing is held back longer' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand api-versions" -s n -l namespace -d 'Namespace of this request' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand api-versions" -l password -d 'Password for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand api-versions" -l profile -d 'Profile to capture; only none, as the others describe the Go runtime' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand api-versions" -l profile-output -d 'File the profile is written to' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand api-versions" -l proxy-url -d 'Proxy for requests to the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand api-versions" -l request-timeout -d 'How long one request may take, such as 1s, 2m or 3h; 0 for no limit' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand api-versions" -s s -l server -d 'Address and port of the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand api-versions" -l tls-server-name -d 'Name that the server\'s certificate must have, when it is not the host\'s' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand api-versions" -l token -d 'Bearer token' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand api-versions" -l user -d 'User of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand api-versions" -l username -d 'User name for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand api-versions" -s v -l v -d 'How much to tell of what goes on, from 0 to 10' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand api-versions" -l vmodule -d 'Verbosity by source file, as PATTERN=N,...' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand api-versions" -l disable-compression -d 'Don\'t ask the server for compressed answers'
complete -c ktl -n "__fish_ktl_using_subcommand api-versions" -l insecure-skip-tls-verify -d 'Trust any certificate of the server, which makes the connection insecure'
complete -c ktl -n "__fish_ktl_using_subcommand api-versions" -l match-server-version -d 'Refuse to work with a server of another version'
complete -c ktl -n "__fish_ktl_using_subcommand api-versions" -l warnings-as-errors -d 'Treat warnings of the server as errors'
complete -c ktl -n "__fish_ktl_using_subcommand api-versions" -s h -l help -d 'Print what the command does and its flags'
complete -c ktl -n "__fish_ktl_using_subcommand config; and not __fish_seen_subcommand_from current-context get-contexts use-context use view" -l as -d 'User to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand config; and not __fish_seen_subcommand_from current-context get-contexts use-context use view" -l as-group -d 'Group to act as; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand config; and not __fish_seen_subcommand_from current-context get-contexts use-context use view" -l as-uid -d 'UID to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand config; and not __fish_seen_subcommand_from current-context get-contexts use-context use view" -l as-user-extra -d 'Further attributes of the user to act as, as KEY=VALUE; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand config; and not __fish_seen_subcommand_from current-context get-contexts use-context use view" -l cache-dir -d 'Folder for cached discovery' -r -f -a "(__fish_complete_directories)"
complete -c ktl -n "__fish_ktl_using_subcommand config; and not __fish_seen_subcommand_from current-context get-contexts use-context use view" -l certificate-authority -d 'File with the certificate authority' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand config; and not __fish_seen_subcommand_from current-context get-contexts use-context use view" -l client-certificate -d 'File with the client certificate' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand config; and not __fish_seen_subcommand_from current-context get-contexts use-context use view" -l client-key -d 'File with the client key' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand config; and not __fish_seen_subcommand_from current-context get-contexts use-context use view" -l cluster -d 'Cluster of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand config; and not __fish_seen_subcommand_from current-context get-contexts use-context use view" -l context -d 'Context of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand config; and not __fish_seen_subcommand_from current-context get-contexts use-context use view" -l kubeconfig -d 'Kubeconfig file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand config; and not __fish_seen_subcommand_from current-context get-contexts use-context use view" -l kuberc -d 'Preferences file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand config; and not __fish_seen_subcommand_from current-context get-contexts use-context use view" -l log-flush-frequency -d 'How often the log is flushed; each line is, so that nothing is held back longer' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand config; and not __fish_seen_subcommand_from current-context get-contexts use-context use view" -s n -l namespace -d 'Namespace of this request' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand config; and not __fish_seen_subcommand_from current-context get-contexts use-context use view" -l password -d 'Password for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand config; and not __fish_seen_subcommand_from current-context get-contexts use-context use view" -l profile -d 'Profile to capture; only none, as the others describe the Go runtime' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand config; and not __fish_seen_subcommand_from current-context get-contexts use-context use view" -l profile-output -d 'File the profile is written to' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand config; and not __fish_seen_subcommand_from current-context get-contexts use-context use view" -l proxy-url -d 'Proxy for requests to the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand config; and not __fish_seen_subcommand_from current-context get-contexts use-context use view" -l request-timeout -d 'How long one request may take, such as 1s, 2m or 3h; 0 for no limit' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand config; and not __fish_seen_subcommand_from current-context get-contexts use-context use view" -s s -l server -d 'Address and port of the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand config; and not __fish_seen_subcommand_from current-context get-contexts use-context use view" -l tls-server-name -d 'Name that the server\'s certificate must have, when it is not the host\'s' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand config; and not __fish_seen_subcommand_from current-context get-contexts use-context use view" -l token -d 'Bearer token' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand config; and not __fish_seen_subcommand_from current-context get-contexts use-context use view" -l user -d 'User of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand config; and not __fish_seen_subcommand_from current-context get-contexts use-context use view" -l username -d 'User name for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand config; and not __fish_seen_subcommand_from current-context get-contexts use-context use view" -s v -l v -d 'How much to tell of what goes on, from 0 to 10' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand config; and not __fish_seen_subcommand_from current-context get-contexts use-context use view" -l vmodule -d 'Verbosity by source file, as PATTERN=N,...' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand config; and not __fish_seen_subcommand_from current-context get-contexts use-context use view" -l disable-compression -d 'Don\'t ask the server for compressed answers'
complete -c ktl -n "__fish_ktl_using_subcommand config; and not __fish_seen_subcommand_from current-context get-contexts use-context use view" -l insecure-skip-tls-verify -d 'Trust any certificate of the server, which makes the connection insecure'
complete -c ktl -n "__fish_ktl_using_subcommand config; and not __fish_seen_subcommand_from current-context get-contexts use-context use view" -l match-server-version -d 'Refuse to work with a server of another version'
complete -c ktl -n "__fish_ktl_using_subcommand config; and not __fish_seen_subcommand_from current-context get-contexts use-context use view" -l warnings-as-errors -d 'Treat warnings of the server as errors'
complete -c ktl -n "__fish_ktl_using_subcommand config; and not __fish_seen_subcommand_from current-context get-contexts use-context use view" -s h -l help -d 'Print what the command does and its flags'
complete -c ktl -n "__fish_ktl_using_subcommand config; and not __fish_seen_subcommand_from current-context get-contexts use-context use view" -f -a "current-context" -d 'Print the name of the current context'
complete -c ktl -n "__fish_ktl_using_subcommand config; and not __fish_seen_subcommand_from current-context get-contexts use-context use view" -f -a "get-contexts" -d 'Describe one or many contexts'
complete -c ktl -n "__fish_ktl_using_subcommand config; and not __fish_seen_subcommand_from current-context get-contexts use-context use view" -f -a "use-context" -d 'Make a context the current one'
complete -c ktl -n "__fish_ktl_using_subcommand config; and not __fish_seen_subcommand_from current-context get-contexts use-context use view" -f -a "use" -d 'Make a context the current one'
complete -c ktl -n "__fish_ktl_using_subcommand config; and not __fish_seen_subcommand_from current-context get-contexts use-context use view" -f -a "view" -d 'Show the merged kubeconfig, or one file of it'
complete -c ktl -n "__fish_ktl_using_subcommand config; and __fish_seen_subcommand_from current-context" -l as -d 'User to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand config; and __fish_seen_subcommand_from current-context" -l as-group -d 'Group to act as; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand config; and __fish_seen_subcommand_from current-context" -l as-uid -d 'UID to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand config; and __fish_seen_subcommand_from current-context" -l as-user-extra -d 'Further attributes of the user to act as, as KEY=VALUE; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand config; and __fish_seen_subcommand_from current-context" -l cache-dir -d 'Folder for cached discovery' -r -f -a "(__fish_complete_directories)"
complete -c ktl -n "__fish_ktl_using_subcommand config; and __fish_seen_subcommand_from current-context" -l certificate-authority -d 'File with the certificate authority' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand config; and __fish_seen_subcommand_from current-context" -l client-certificate -d 'File with the client certificate' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand config; and __fish_seen_subcommand_from current-context" -l client-key -d 'File with the client key' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand config; and __fish_seen_subcommand_from current-context" -l cluster -d 'Cluster of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand config; and __fish_seen_subcommand_from current-context" -l context -d 'Context of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand config; and __fish_seen_subcommand_from current-context" -l kubeconfig -d 'Kubeconfig file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand config; and __fish_seen_subcommand_from current-context" -l kuberc -d 'Preferences file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand config; and __fish_seen_subcommand_from current-context" -l log-flush-frequency -d 'How often the log is flushed; each line is, so that nothing is held back longer' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand config; and __fish_seen_subcommand_from current-context" -s n -l namespace -d 'Namespace of this request' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand config; and __fish_seen_subcommand_from current-context" -l password -d 'Password for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand config; and __fish_seen_subcommand_from current-context" -l profile -d 'Profile to capture; only none, as the others describe the Go runtime' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand config; and __fish_seen_subcommand_from current-context" -l profile-output -d 'File the profile is written to' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand config; and __fish_seen_subcommand_from current-context" -l proxy-url -d 'Proxy for requests to the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand config; and __fish_seen_subcommand_from current-context" -l request-timeout -d 'How long one request may take, such as 1s, 2m or 3h; 0 for no limit' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand config; and __fish_seen_subcommand_from current-context" -s s -l server -d 'Address and port of the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand config; and __fish_seen_subcommand_from current-context" -l tls-server-name -d 'Name that the server\'s certificate must have, when it is not the host\'s' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand config; and __fish_seen_subcommand_from current-context" -l token -d 'Bearer token' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand config; and __fish_seen_subcommand_from current-context" -l user -d 'User of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand config; and __fish_seen_subcommand_from current-context" -l username -d 'User name for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand config; and __fish_seen_subcommand_from current-context" -s v -l v -d 'How much to tell of what goes on, from 0 to 10' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand config; and __fish_seen_subcommand_from current-context" -l vmodule -d 'Verbosity by source file, as PATTERN=N,...' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand config; and __fish_seen_subcommand_from current-context" -l disable-compression -d 'Don\'t ask the server for compressed answers'
complete -c ktl -n "__fish_ktl_using_subcommand config; and __fish_seen_subcommand_from current-context" -l insecure-skip-tls-verify -d 'Trust any certificate of the server, which makes the connection insecure'
complete -c ktl -n "__fish_ktl_using_subcommand config; and __fish_seen_subcommand_from current-context" -l match-server-version -d 'Refuse to work with a server of another version'
complete -c ktl -n "__fish_ktl_using_subcommand config; and __fish_seen_subcommand_from current-context" -l warnings-as-errors -d 'Treat warnings of the server as errors'
complete -c ktl -n "__fish_ktl_using_subcommand config; and __fish_seen_subcommand_from current-context" -s h -l help -d 'Print what the command does and its flags'
complete -c ktl -n "__fish_ktl_using_subcommand config; and __fish_seen_subcommand_from get-contexts" -s o -l output -d 'Output format: name' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand config; and __fish_seen_subcommand_from get-contexts" -l as -d 'User to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand config; and __fish_seen_subcommand_from get-contexts" -l as-group -d 'Group to act as; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand config; and __fish_seen_subcommand_from get-contexts" -l as-uid -d 'UID to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand config; and __fish_seen_subcommand_from get-contexts" -l as-user-extra -d 'Further attributes of the user to act as, as KEY=VALUE; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand config; and __fish_seen_subcommand_from get-contexts" -l cache-dir -d 'Folder for cached discovery' -r -f -a "(__fish_complete_directories)"
complete -c ktl -n "__fish_ktl_using_subcommand config; and __fish_seen_subcommand_from get-contexts" -l certificate-authority -d 'File with the certificate authority' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand config; and __fish_seen_subcommand_from get-contexts" -l client-certificate -d 'File with the client certificate' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand config; and __fish_seen_subcommand_from get-contexts" -l client-key -d 'File with the client key' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand config; and __fish_seen_subcommand_from get-contexts" -l cluster -d 'Cluster of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand config; and __fish_seen_subcommand_from get-contexts" -l context -d 'Context of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand config; and __fish_seen_subcommand_from get-contexts" -l kubeconfig -d 'Kubeconfig file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand config; and __fish_seen_subcommand_from get-contexts" -l kuberc -d 'Preferences file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand config; and __fish_seen_subcommand_from get-contexts" -l log-flush-frequency -d 'How often the log is flushed; each line is, so that nothing is held back longer' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand config; and __fish_seen_subcommand_from get-contexts" -s n -l namespace -d 'Namespace of this request' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand config; and __fish_seen_subcommand_from get-contexts" -l password -d 'Password for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand config; and __fish_seen_subcommand_from get-contexts" -l profile -d 'Profile to capture; only none, as the others describe the Go runtime' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand config; and __fish_seen_subcommand_from get-contexts" -l profile-output -d 'File the profile is written to' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand config; and __fish_seen_subcommand_from get-contexts" -l proxy-url -d 'Proxy for requests to the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand config; and __fish_seen_subcommand_from get-contexts" -l request-timeout -d 'How long one request may take, such as 1s, 2m or 3h; 0 for no limit' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand config; and __fish_seen_subcommand_from get-contexts" -s s -l server -d 'Address and port of the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand config; and __fish_seen_subcommand_from get-contexts" -l tls-server-name -d 'Name that the server\'s certificate must have, when it is not the host\'s' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand config; and __fish_seen_subcommand_from get-contexts" -l token -d 'Bearer token' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand config; and __fish_seen_subcommand_from get-contexts" -l user -d 'User of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand config; and __fish_seen_subcommand_from get-contexts" -l username -d 'User name for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand config; and __fish_seen_subcommand_from get-contexts" -s v -l v -d 'How much to tell of what goes on, from 0 to 10' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand config; and __fish_seen_subcommand_from get-contexts" -l vmodule -d 'Verbosity by source file, as PATTERN=N,...' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand config; and __fish_seen_subcommand_from get-contexts" -l no-headers -d 'Don\'t print the headers'
complete -c ktl -n "__fish_ktl_using_subcommand config; and __fish_seen_subcommand_from get-contexts" -l disable-compression -d 'Don\'t ask the server for compressed answers'
complete -c ktl -n "__fish_ktl_using_subcommand config; and __fish_seen_subcommand_from get-contexts" -l insecure-skip-tls-verify -d 'Trust any certificate of the server, which makes the connection insecure'
complete -c ktl -n "__fish_ktl_using_subcommand config; and __fish_seen_subcommand_from get-contexts" -l match-server-version -d 'Refuse to work with a server of another version'
complete -c ktl -n "__fish_ktl_using_subcommand config; and __fish_seen_subcommand_from get-contexts" -l warnings-as-errors -d 'Treat warnings of the server as errors'
complete -c ktl -n "__fish_ktl_using_subcommand config; and __fish_seen_subcommand_from get-contexts" -s h -l help -d 'Print what the command does and its flags'
complete -c ktl -n "__fish_ktl_using_subcommand config; and __fish_seen_subcommand_from use-context" -l as -d 'User to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand config; and __fish_seen_subcommand_from use-context" -l as-group -d 'Group to act as; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand config; and __fish_seen_subcommand_from use-context" -l as-uid -d 'UID to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand config; and __fish_seen_subcommand_from use-context" -l as-user-extra -d 'Further attributes of the user to act as, as KEY=VALUE; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand config; and __fish_seen_subcommand_from use-context" -l cache-dir -d 'Folder for cached discovery' -r -f -a "(__fish_complete_directories)"
complete -c ktl -n "__fish_ktl_using_subcommand config; and __fish_seen_subcommand_from use-context" -l certificate-authority -d 'File with the certificate authority' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand config; and __fish_seen_subcommand_from use-context" -l client-certificate -d 'File with the client certificate' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand config; and __fish_seen_subcommand_from use-context" -l client-key -d 'File with the client key' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand config; and __fish_seen_subcommand_from use-context" -l cluster -d 'Cluster of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand config; and __fish_seen_subcommand_from use-context" -l context -d 'Context of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand config; and __fish_seen_subcommand_from use-context" -l kubeconfig -d 'Kubeconfig file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand config; and __fish_seen_subcommand_from use-context" -l kuberc -d 'Preferences file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand config; and __fish_seen_subcommand_from use-context" -l log-flush-frequency -d 'How often the log is flushed; each line is, so that nothing is held back longer' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand config; and __fish_seen_subcommand_from use-context" -s n -l namespace -d 'Namespace of this request' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand config; and __fish_seen_subcommand_from use-context" -l password -d 'Password for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand config; and __fish_seen_subcommand_from use-context" -l profile -d 'Profile to capture; only none, as the others describe the Go runtime' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand config; and __fish_seen_subcommand_from use-context" -l profile-output -d 'File the profile is written to' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand config; and __fish_seen_subcommand_from use-context" -l proxy-url -d 'Proxy for requests to the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand config; and __fish_seen_subcommand_from use-context" -l request-timeout -d 'How long one request may take, such as 1s, 2m or 3h; 0 for no limit' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand config; and __fish_seen_subcommand_from use-context" -s s -l server -d 'Address and port of the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand config; and __fish_seen_subcommand_from use-context" -l tls-server-name -d 'Name that the server\'s certificate must have, when it is not the host\'s' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand config; and __fish_seen_subcommand_from use-context" -l token -d 'Bearer token' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand config; and __fish_seen_subcommand_from use-context" -l user -d 'User of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand config; and __fish_seen_subcommand_from use-context" -l username -d 'User name for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand config; and __fish_seen_subcommand_from use-context" -s v -l v -d 'How much to tell of what goes on, from 0 to 10' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand config; and __fish_seen_subcommand_from use-context" -l vmodule -d 'Verbosity by source file, as PATTERN=N,...' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand config; and __fish_seen_subcommand_from use-context" -l disable-compression -d 'Don\'t ask the server for compressed answers'
complete -c ktl -n "__fish_ktl_using_subcommand config; and __fish_seen_subcommand_from use-context" -l insecure-skip-tls-verify -d 'Trust any certificate of the server, which makes the connection insecure'
complete -c ktl -n "__fish_ktl_using_subcommand config; and __fish_seen_subcommand_from use-context" -l match-server-version -d 'Refuse to work with a server of another version'
complete -c ktl -n "__fish_ktl_using_subcommand config; and __fish_seen_subcommand_from use-context" -l warnings-as-errors -d 'Treat warnings of the server as errors'
complete -c ktl -n "__fish_ktl_using_subcommand config; and __fish_seen_subcommand_from use-context" -s h -l help -d 'Print what the command does and its flags'
complete -c ktl -n "__fish_ktl_using_subcommand config; and __fish_seen_subcommand_from use" -l as -d 'User to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand config; and __fish_seen_subcommand_from use" -l as-group -d 'Group to act as; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand config; and __fish_seen_subcommand_from use" -l as-uid -d 'UID to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand config; and __fish_seen_subcommand_from use" -l as-user-extra -d 'Further attributes of the user to act as, as KEY=VALUE; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand config; and __fish_seen_subcommand_from use" -l cache-dir -d 'Folder for cached discovery' -r -f -a "(__fish_complete_directories)"
complete -c ktl -n "__fish_ktl_using_subcommand config; and __fish_seen_subcommand_from use" -l certificate-authority -d 'File with the certificate authority' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand config; and __fish_seen_subcommand_from use" -l client-certificate -d 'File with the client certificate' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand config; and __fish_seen_subcommand_from use" -l client-key -d 'File with the client key' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand config; and __fish_seen_subcommand_from use" -l cluster -d 'Cluster of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand config; and __fish_seen_subcommand_from use" -l context -d 'Context of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand config; and __fish_seen_subcommand_from use" -l kubeconfig -d 'Kubeconfig file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand config; and __fish_seen_subcommand_from use" -l kuberc -d 'Preferences file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand config; and __fish_seen_subcommand_from use" -l log-flush-frequency -d 'How often the log is flushed; each line is, so that nothing is held back longer' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand config; and __fish_seen_subcommand_from use" -s n -l namespace -d 'Namespace of this request' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand config; and __fish_seen_subcommand_from use" -l password -d 'Password for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand config; and __fish_seen_subcommand_from use" -l profile -d 'Profile to capture; only none, as the others describe the Go runtime' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand config; and __fish_seen_subcommand_from use" -l profile-output -d 'File the profile is written to' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand config; and __fish_seen_subcommand_from use" -l proxy-url -d 'Proxy for requests to the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand config; and __fish_seen_subcommand_from use" -l request-timeout -d 'How long one request may take, such as 1s, 2m or 3h; 0 for no limit' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand config; and __fish_seen_subcommand_from use" -s s -l server -d 'Address and port of the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand config; and __fish_seen_subcommand_from use" -l tls-server-name -d 'Name that the server\'s certificate must have, when it is not the host\'s' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand config; and __fish_seen_subcommand_from use" -l token -d 'Bearer token' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand config; and __fish_seen_subcommand_from use" -l user -d 'User of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand config; and __fish_seen_subcommand_from use" -l username -d 'User name for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand config; and __fish_seen_subcommand_from use" -s v -l v -d 'How much to tell of what goes on, from 0 to 10' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand config; and __fish_seen_subcommand_from use" -l vmodule -d 'Verbosity by source file, as PATTERN=N,...' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand config; and __fish_seen_subcommand_from use" -l disable-compression -d 'Don\'t ask the server for compressed answers'
complete -c ktl -n "__fish_ktl_using_subcommand config; and __fish_seen_subcommand_from use" -l insecure-skip-tls-verify -d 'Trust any certificate of the server, which makes the connection insecure'
complete -c ktl -n "__fish_ktl_using_subcommand config; and __fish_seen_subcommand_from use" -l match-server-version -d 'Refuse to work with a server of another version'
complete -c ktl -n "__fish_ktl_using_subcommand config; and __fish_seen_subcommand_from use" -l warnings-as-errors -d 'Treat warnings of the server as errors'
complete -c ktl -n "__fish_ktl_using_subcommand config; and __fish_seen_subcommand_from use" -s h -l help -d 'Print what the command does and its flags'
complete -c ktl -n "__fish_ktl_using_subcommand config; and __fish_seen_subcommand_from view" -s o -l output -d 'Output format: json, yaml, kyaml, name, go-template=…, jsonpath=… and their file forms' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand config; and __fish_seen_subcommand_from view" -l template -d 'The template, or the file that has it, where the output format names none' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand config; and __fish_seen_subcommand_from view" -l as -d 'User to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand config; and __fish_seen_subcommand_from view" -l as-group -d 'Group to act as; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand config; and __fish_seen_subcommand_from view" -l as-uid -d 'UID to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand config; and __fish_seen_subcommand_from view" -l as-user-extra -d 'Further attributes of the user to act as, as KEY=VALUE; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand config; and __fish_seen_subcommand_from view" -l cache-dir -d 'Folder for cached discovery' -r -f -a "(__fish_complete_directories)"
complete -c ktl -n "__fish_ktl_using_subcommand config; and __fish_seen_subcommand_from view" -l certificate-authority -d 'File with the certificate authority' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand config; and __fish_seen_subcommand_from view" -l client-certificate -d 'File with the client certificate' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand config; and __fish_seen_subcommand_from view" -l client-key -d 'File with the client key' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand config; and __fish_seen_subcommand_from view" -l cluster -d 'Cluster of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand config; and __fish_seen_subcommand_from view" -l context -d 'Context of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand config; and __fish_seen_subcommand_from view" -l kubeconfig -d 'Kubeconfig file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand config; and __fish_seen_subcommand_from view" -l kuberc -d 'Preferences file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand config; and __fish_seen_subcommand_from view" -l log-flush-frequency -d 'How often the log is flushed; each line is, so that nothing is held back longer' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand config; and __fish_seen_subcommand_from view" -s n -l namespace -d 'Namespace of this request' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand config; and __fish_seen_subcommand_from view" -l password -d 'Password for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand config; and __fish_seen_subcommand_from view" -l profile -d 'Profile to capture; only none, as the others describe the Go runtime' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand config; and __fish_seen_subcommand_from view" -l profile-output -d 'File the profile is written to' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand config; and __fish_seen_subcommand_from view" -l proxy-url -d 'Proxy for requests to the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand config; and __fish_seen_subcommand_from view" -l request-timeout -d 'How long one request may take, such as 1s, 2m or 3h; 0 for no limit' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand config; and __fish_seen_subcommand_from view" -s s -l server -d 'Address and port of the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand config; and __fish_seen_subcommand_from view" -l tls-server-name -d 'Name that the server\'s certificate must have, when it is not the host\'s' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand config; and __fish_seen_subcommand_from view" -l token -d 'Bearer token' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand config; and __fish_seen_subcommand_from view" -l user -d 'User of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand config; and __fish_seen_subcommand_from view" -l username -d 'User name for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand config; and __fish_seen_subcommand_from view" -s v -l v -d 'How much to tell of what goes on, from 0 to 10' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand config; and __fish_seen_subcommand_from view" -l vmodule -d 'Verbosity by source file, as PATTERN=N,...' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand config; and __fish_seen_subcommand_from view" -l flatten -d 'Put the content of certificates and keys in the place of their paths'
complete -c ktl -n "__fish_ktl_using_subcommand config; and __fish_seen_subcommand_from view" -l merge -d 'Merge all kubeconfig files; false needs --kubeconfig, and that file to be there'
complete -c ktl -n "__fish_ktl_using_subcommand config; and __fish_seen_subcommand_from view" -l minify -d 'Show only what the current context uses'
complete -c ktl -n "__fish_ktl_using_subcommand config; and __fish_seen_subcommand_from view" -l allow-missing-template-keys -d 'Print nothing for a field or key that a template names and an object lacks'
complete -c ktl -n "__fish_ktl_using_subcommand config; and __fish_seen_subcommand_from view" -l show-managed-fields -d 'Keep managedFields in json, yaml and kyaml'
complete -c ktl -n "__fish_ktl_using_subcommand config; and __fish_seen_subcommand_from view" -l raw -d 'Show certificates and secrets'
complete -c ktl -n "__fish_ktl_using_subcommand config; and __fish_seen_subcommand_from view" -l disable-compression -d 'Don\'t ask the server for compressed answers'
complete -c ktl -n "__fish_ktl_using_subcommand config; and __fish_seen_subcommand_from view" -l insecure-skip-tls-verify -d 'Trust any certificate of the server, which makes the connection insecure'
complete -c ktl -n "__fish_ktl_using_subcommand config; and __fish_seen_subcommand_from view" -l match-server-version -d 'Refuse to work with a server of another version'
complete -c ktl -n "__fish_ktl_using_subcommand config; and __fish_seen_subcommand_from view" -l warnings-as-errors -d 'Treat warnings of the server as errors'
complete -c ktl -n "__fish_ktl_using_subcommand config; and __fish_seen_subcommand_from view" -s h -l help -d 'Print what the command does and its flags'
complete -c ktl -n "__fish_ktl_using_subcommand version" -s o -l output -d 'Output format: json or yaml' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand version" -l as -d 'User to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand version" -l as-group -d 'Group to act as; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand version" -l as-uid -d 'UID to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand version" -l as-user-extra -d 'Further attributes of the user to act as, as KEY=VALUE; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand version" -l cache-dir -d 'Folder for cached discovery' -r -f -a "(__fish_complete_directories)"
complete -c ktl -n "__fish_ktl_using_subcommand version" -l certificate-authority -d 'File with the certificate authority' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand version" -l client-certificate -d 'File with the client certificate' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand version" -l client-key -d 'File with the client key' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand version" -l cluster -d 'Cluster of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand version" -l context -d 'Context of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand version" -l kubeconfig -d 'Kubeconfig file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand version" -l kuberc -d 'Preferences file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand version" -l log-flush-frequency -d 'How often the log is flushed; each line is, so that nothing is held back longer' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand version" -s n -l namespace -d 'Namespace of this request' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand version" -l password -d 'Password for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand version" -l profile -d 'Profile to capture; only none, as the others describe the Go runtime' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand version" -l profile-output -d 'File the profile is written to' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand version" -l proxy-url -d 'Proxy for requests to the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand version" -l request-timeout -d 'How long one request may take, such as 1s, 2m or 3h; 0 for no limit' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand version" -s s -l server -d 'Address and port of the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand version" -l tls-server-name -d 'Name that the server\'s certificate must have, when it is not the host\'s' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand version" -l token -d 'Bearer token' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand version" -l user -d 'User of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand version" -l username -d 'User name for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand version" -s v -l v -d 'How much to tell of what goes on, from 0 to 10' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand version" -l vmodule -d 'Verbosity by source file, as PATTERN=N,...' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand version" -l client -d 'Only the client\'s version, without asking a server'
complete -c ktl -n "__fish_ktl_using_subcommand version" -l disable-compression -d 'Don\'t ask the server for compressed answers'
complete -c ktl -n "__fish_ktl_using_subcommand version" -l insecure-skip-tls-verify -d 'Trust any certificate of the server, which makes the connection insecure'
complete -c ktl -n "__fish_ktl_using_subcommand version" -l match-server-version -d 'Refuse to work with a server of another version'
complete -c ktl -n "__fish_ktl_using_subcommand version" -l warnings-as-errors -d 'Treat warnings of the server as errors'
complete -c ktl -n "__fish_ktl_using_subcommand version" -s h -l help -d 'Print what the command does and its flags'
complete -c ktl -n "__fish_ktl_using_subcommand options" -l as -d 'User to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand options" -l as-group -d 'Group to act as; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand options" -l as-uid -d 'UID to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand options" -l as-user-extra -d 'Further attributes of the user to act as, as KEY=VALUE; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand options" -l cache-dir -d 'Folder for cached discovery' -r -f -a "(__fish_complete_directories)"
complete -c ktl -n "__fish_ktl_using_subcommand options" -l certificate-authority -d 'File with the certificate authority' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand options" -l client-certificate -d 'File with the client certificate' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand options" -l client-key -d 'File with the client key' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand options" -l cluster -d 'Cluster of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand options" -l context -d 'Context of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand options" -l kubeconfig -d 'Kubeconfig file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand options" -l kuberc -d 'Preferences file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand options" -l log-flush-frequency -d 'How often the log is flushed; each line is, so that nothing is held back longer' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand options" -s n -l namespace -d 'Namespace of this request' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand options" -l password -d 'Password for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand options" -l profile -d 'Profile to capture; only none, as the others describe the Go runtime' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand options" -l profile-output -d 'File the profile is written to' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand options" -l proxy-url -d 'Proxy for requests to the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand options" -l request-timeout -d 'How long one request may take, such as 1s, 2m or 3h; 0 for no limit' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand options" -s s -l server -d 'Address and port of the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand options" -l tls-server-name -d 'Name that the server\'s certificate must have, when it is not the host\'s' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand options" -l token -d 'Bearer token' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand options" -l user -d 'User of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand options" -l username -d 'User name for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand options" -s v -l v -d 'How much to tell of what goes on, from 0 to 10' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand options" -l vmodule -d 'Verbosity by source file, as PATTERN=N,...' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand options" -l disable-compression -d 'Don\'t ask the server for compressed answers'
complete -c ktl -n "__fish_ktl_using_subcommand options" -l insecure-skip-tls-verify -d 'Trust any certificate of the server, which makes the connection insecure'
complete -c ktl -n "__fish_ktl_using_subcommand options" -l match-server-version -d 'Refuse to work with a server of another version'
complete -c ktl -n "__fish_ktl_using_subcommand options" -l warnings-as-errors -d 'Treat warnings of the server as errors'
complete -c ktl -n "__fish_ktl_using_subcommand options" -s h -l help -d 'Print what the command does and its flags'
complete -c ktl -n "__fish_ktl_using_subcommand help; and not __fish_seen_subcommand_from create run get edit delete scale top logs attach exec port-forward proxy cp debug diff apply patch replace api-resources api-versions config version options help" -l as -d 'User to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand help; and not __fish_seen_subcommand_from create run get edit delete scale top logs attach exec port-forward proxy cp debug diff apply patch replace api-resources api-versions config version options help" -l as-group -d 'Group to act as; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand help; and not __fish_seen_subcommand_from create run get edit delete scale top logs attach exec port-forward proxy cp debug diff apply patch replace api-resources api-versions config version options help" -l as-uid -d 'UID to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand help; and not __fish_seen_subcommand_from create run get edit delete scale top logs attach exec port-forward proxy cp debug diff apply patch replace api-resources api-versions config version options help" -l as-user-extra -d 'Further attributes of the user to act as, as KEY=VALUE; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand help; and not __fish_seen_subcommand_from create run get edit delete scale top logs attach exec port-forward proxy cp debug diff apply patch replace api-resources api-versions config version options help" -l cache-dir -d 'Folder for cached discovery' -r -f -a "(__fish_complete_directories)"
complete -c ktl -n "__fish_ktl_using_subcommand help; and not __fish_seen_subcommand_from create run get edit delete scale top logs attach exec port-forward proxy cp debug diff apply patch replace api-resources api-versions config version options help" -l certificate-authority -d 'File with the certificate authority' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand help; and not __fish_seen_subcommand_from create run get edit delete scale top logs attach exec port-forward proxy cp debug diff apply patch replace api-resources api-versions config version options help" -l client-certificate -d 'File with the client certificate' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand help; and not __fish_seen_subcommand_from create run get edit delete scale top logs attach exec port-forward proxy cp debug diff apply patch replace api-resources api-versions config version options help" -l client-key -d 'File with the client key' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand help; and not __fish_seen_subcommand_from create run get edit delete scale top logs attach exec port-forward proxy cp debug diff apply patch replace api-resources api-versions config version options help" -l cluster -d 'Cluster of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand help; and not __fish_seen_subcommand_from create run get edit delete scale top logs attach exec port-forward proxy cp debug diff apply patch replace api-resources api-versions config version options help" -l context -d 'Context of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand help; and not __fish_seen_subcommand_from create run get edit delete scale top logs attach exec port-forward proxy cp debug diff apply patch replace api-resources api-versions config version options help" -l kubeconfig -d 'Kubeconfig file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand help; and not __fish_seen_subcommand_from create run get edit delete scale top logs attach exec port-forward proxy cp debug diff apply patch replace api-resources api-versions config version options help" -l kuberc -d 'Preferences file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand help; and not __fish_seen_subcommand_from create run get edit delete scale top logs attach exec port-forward proxy cp debug diff apply patch replace api-resources api-versions config version options help" -l log-flush-frequency -d 'How often the log is flushed; each line is, so that nothing is held back longer' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand help; and not __fish_seen_subcommand_from create run get edit delete scale top logs attach exec port-forward proxy cp debug diff apply patch replace api-resources api-versions config version options help" -s n -l namespace -d 'Namespace of this request' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand help; and not __fish_seen_subcommand_from create run get edit delete scale top logs attach exec port-forward proxy cp debug diff apply patch replace api-resources api-versions config version options help" -l password -d 'Password for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand help; and not __fish_seen_subcommand_from create run get edit delete scale top logs attach exec port-forward proxy cp debug diff apply patch replace api-resources api-versions config version options help" -l profile -d 'Profile to capture; only none, as the others describe the Go runtime' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand help; and not __fish_seen_subcommand_from create run get edit delete scale top logs attach exec port-forward proxy cp debug diff apply patch replace api-resources api-versions config version options help" -l profile-output -d 'File the profile is written to' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand help; and not __fish_seen_subcommand_from create run get edit delete scale top logs attach exec port-forward proxy cp debug diff apply patch replace api-resources api-versions config version options help" -l proxy-url -d 'Proxy for requests to the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand help; and not __fish_seen_subcommand_from create run get edit delete scale top logs attach exec port-forward proxy cp debug diff apply patch replace api-resources api-versions config version options help" -l request-timeout -d 'How long one request may take, such as 1s, 2m or 3h; 0 for no limit' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand help; and not __fish_seen_subcommand_from create run get edit delete scale top logs attach exec port-forward proxy cp debug diff apply patch replace api-resources api-versions config version options help" -s s -l server -d 'Address and port of the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand help; and not __fish_seen_subcommand_from create run get edit delete scale top logs attach exec port-forward proxy cp debug diff apply patch replace api-resources api-versions config version options help" -l tls-server-name -d 'Name that the server\'s certificate must have, when it is not the host\'s' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand help; and not __fish_seen_subcommand_from create run get edit delete scale top logs attach exec port-forward proxy cp debug diff apply patch replace api-resources api-versions config version options help" -l token -d 'Bearer token' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand help; and not __fish_seen_subcommand_from create run get edit delete scale top logs attach exec port-forward proxy cp debug diff apply patch replace api-resources api-versions config version options help" -l user -d 'User of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand help; and not __fish_seen_subcommand_from create run get edit delete scale top logs attach exec port-forward proxy cp debug diff apply patch replace api-resources api-versions config version options help" -l username -d 'User name for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand help; and not __fish_seen_subcommand_from create run get edit delete scale top logs attach exec port-forward proxy cp debug diff apply patch replace api-resources api-versions config version options help" -s v -l v -d 'How much to tell of what goes on, from 0 to 10' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand help; and not __fish_seen_subcommand_from create run get edit delete scale top logs attach exec port-forward proxy cp debug diff apply patch replace api-resources api-versions config version options help" -l vmodule -d 'Verbosity by source file, as PATTERN=N,...' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand help; and not __fish_seen_subcommand_from create run get edit delete scale top logs attach exec port-forward proxy cp debug diff apply patch replace api-resources api-versions config version options help" -l disable-compression -d 'Don\'t ask the server for compressed answers'
complete -c ktl -n "__fish_ktl_using_subcommand help; and not __fish_seen_subcommand_from create run get edit delete scale top logs attach exec port-forward proxy cp debug diff apply patch replace api-resources api-versions config version options help" -l insecure-skip-tls-verify -d 'Trust any certificate of the server, which makes the connection insecure'
complete -c ktl -n "__fish_ktl_using_subcommand help; and not __fish_seen_subcommand_from create run get edit delete scale top logs attach exec port-forward proxy cp debug diff apply patch replace api-resources api-versions config version options help" -l match-server-version -d 'Refuse to work with a server of another version'
complete -c ktl -n "__fish_ktl_using_subcommand help; and not __fish_seen_subcommand_from create run get edit delete scale top logs attach exec port-forward proxy cp debug diff apply patch replace api-resources api-versions config version options help" -l warnings-as-errors -d 'Treat warnings of the server as errors'
complete -c ktl -n "__fish_ktl_using_subcommand help; and not __fish_seen_subcommand_from create run get edit delete scale top logs attach exec port-forward proxy cp debug diff apply patch replace api-resources api-versions config version options help" -s h -l help -d 'Print what the command does and its flags'
complete -c ktl -n "__fish_ktl_using_subcommand help; and not __fish_seen_subcommand_from create run get edit delete scale top logs attach exec port-forward proxy cp debug diff apply patch replace api-resources api-versions config version options help" -f -a "create" -d 'Create objects from files or stdin'
complete -c ktl -n "__fish_ktl_using_subcommand help; and not __fish_seen_subcommand_from create run get edit delete scale top logs attach exec port-forward proxy cp debug diff apply patch replace api-resources api-versions config version options help" -f -a "run" -d 'Run an image in a new pod'
complete -c ktl -n "__fish_ktl_using_subcommand help; and not __fish_seen_subcommand_from create run get edit delete scale top logs attach exec port-forward proxy cp debug diff apply patch replace api-resources api-versions config version options help" -f -a "get" -d 'Display one or many resources'
complete -c ktl -n "__fish_ktl_using_subcommand help; and not __fish_seen_subcommand_from create run get edit delete scale top logs attach exec port-forward proxy cp debug diff apply patch replace api-resources api-versions config version options help" -f -a "edit" -d 'Edit objects of the server in the editor'
complete -c ktl -n "__fish_ktl_using_subcommand help; and not __fish_seen_subcommand_from create run get edit delete scale top logs attach exec port-forward proxy cp debug diff apply patch replace api-resources api-versions config version options help" -f -a "delete" -d 'Delete objects by file names, stdin, types and names, or label selector'
complete -c ktl -n "__fish_ktl_using_subcommand help; and not __fish_seen_subcommand_from create run get edit delete scale top logs attach exec port-forward proxy cp debug diff apply patch replace api-resources api-versions config version options help" -f -a "scale" -d 'Set the number of replicas of a workload'
complete -c ktl -n "__fish_ktl_using_subcommand help; and not __fish_seen_subcommand_from create run get edit delete scale top logs attach exec port-forward proxy cp debug diff apply patch replace api-resources api-versions config version options help" -f -a "top" -d 'Show what nodes and pods use'
complete -c ktl -n "__fish_ktl_using_subcommand help; and not __fish_seen_subcommand_from create run get edit delete scale top logs attach exec port-forward proxy cp debug diff apply patch replace api-resources api-versions config version options help" -f -a "logs" -d 'Print the logs of containers'
complete -c ktl -n "__fish_ktl_using_subcommand help; and not __fish_seen_subcommand_from create run get edit delete scale top logs attach exec port-forward proxy cp debug diff apply patch replace api-resources api-versions config version options help" -f -a "attach" -d 'Attach to the process that runs in a container'
complete -c ktl -n "__fish_ktl_using_subcommand help; and not __fish_seen_subcommand_from create run get edit delete scale top logs attach exec port-forward proxy cp debug diff apply patch replace api-resources api-versions config version options help" -f -a "exec" -d 'Run a command in a container'
complete -c ktl -n "__fish_ktl_using_subcommand help; and not __fish_seen_subcommand_from create run get edit delete scale top logs attach exec port-forward proxy cp debug diff apply patch replace api-resources api-versions config version options help" -f -a "port-forward" -d 'Make ports of a pod ports of this machine'
complete -c ktl -n "__fish_ktl_using_subcommand help; and not __fish_seen_subcommand_from create run get edit delete scale top logs attach exec port-forward proxy cp debug diff apply patch replace api-resources api-versions config version options help" -f -a "proxy" -d 'Serve the API of the server on this machine, with your credentials'
complete -c ktl -n "__fish_ktl_using_subcommand help; and not __fish_seen_subcommand_from create run get edit delete scale top logs attach exec port-forward proxy cp debug diff apply patch replace api-resources api-versions config version options help" -f -a "cp" -d 'Copy files and folders to and from containers'
complete -c ktl -n "__fish_ktl_using_subcommand help; and not __fish_seen_subcommand_from create run get edit delete scale top logs attach exec port-forward proxy cp debug diff apply patch replace api-resources api-versions config version options help" -f -a "debug" -d 'Look into a pod or a node with a container made for it'
complete -c ktl -n "__fish_ktl_using_subcommand help; and not __fish_seen_subcommand_from create run get edit delete scale top logs attach exec port-forward proxy cp debug diff apply patch replace api-resources api-versions config version options help" -f -a "diff" -d 'Show what an apply of manifests would change'
complete -c ktl -n "__fish_ktl_using_subcommand help; and not __fish_seen_subcommand_from create run get edit delete scale top logs attach exec port-forward proxy cp debug diff apply patch replace api-resources api-versions config version options help" -f -a "apply" -d 'Create and update objects so that they are as their manifests say'
complete -c ktl -n "__fish_ktl_using_subcommand help; and not __fish_seen_subcommand_from create run get edit delete scale top logs attach exec port-forward proxy cp debug diff apply patch replace api-resources api-versions config version options help" -f -a "patch" -d 'Change fields of objects by a strategic merge, JSON merge or JSON patch'
complete -c ktl -n "__fish_ktl_using_subcommand help; and not __fish_seen_subcommand_from create run get edit delete scale top logs attach exec port-forward proxy cp debug diff apply patch replace api-resources api-versions config version options help" -f -a "replace" -d 'Replace objects by those of files or stdin'
complete -c ktl -n "__fish_ktl_using_subcommand help; and not __fish_seen_subcommand_from create run get edit delete scale top logs attach exec port-forward proxy cp debug diff apply patch replace api-resources api-versions config version options help" -f -a "api-resources" -d 'Print the resource types that the server has'
complete -c ktl -n "__fish_ktl_using_subcommand help; and not __fish_seen_subcommand_from create run get edit delete scale top logs attach exec port-forward proxy cp debug diff apply patch replace api-resources api-versions config version options help" -f -a "api-versions" -d 'Print the API versions of the server, as group/version'
complete -c ktl -n "__fish_ktl_using_subcommand help; and not __fish_seen_subcommand_from create run get edit delete scale top logs attach exec port-forward proxy cp debug diff apply patch replace api-resources api-versions config version options help" -f -a "config" -d 'Show and change kubeconfig files'
complete -c ktl -n "__fish_ktl_using_subcommand help; and not __fish_seen_subcommand_from create run get edit delete scale top logs attach exec port-forward proxy cp debug diff apply patch replace api-resources api-versions config version options help" -f -a "version" -d 'Print the versions of client and server'
complete -c ktl -n "__fish_ktl_using_subcommand help; and not __fish_seen_subcommand_from create run get edit delete scale top logs attach exec port-forward proxy cp debug diff apply patch replace api-resources api-versions config version options help" -f -a "options" -d 'Print the flags that every command takes'
complete -c ktl -n "__fish_ktl_using_subcommand help; and not __fish_seen_subcommand_from create run get edit delete scale top logs attach exec port-forward proxy cp debug diff apply patch replace api-resources api-versions config version options help" -f -a "help" -d 'Print the help of a command'
complete -c ktl -n "__fish_ktl_using_subcommand help; and __fish_seen_subcommand_from top" -f -a "node" -d 'Show what nodes use of CPU and memory'
complete -c ktl -n "__fish_ktl_using_subcommand help; and __fish_seen_subcommand_from top" -f -a "pod" -d 'Show what pods use of CPU and memory'
complete -c ktl -n "__fish_ktl_using_subcommand help; and __fish_seen_subcommand_from apply" -f -a "edit-last-applied" -d 'Edit in the editor what was applied last'
complete -c ktl -n "__fish_ktl_using_subcommand help; and __fish_seen_subcommand_from apply" -f -a "set-last-applied" -d 'Make objects say that a manifest was applied to them last'
complete -c ktl -n "__fish_ktl_using_subcommand help; and __fish_seen_subcommand_from apply" -f -a "view-last-applied" -d 'Show what was applied to objects last'
complete -c ktl -n "__fish_ktl_using_subcommand help; and __fish_seen_subcommand_from config" -f -a "current-context" -d 'Print the name of the current context'
complete -c ktl -n "__fish_ktl_using_subcommand help; and __fish_seen_subcommand_from config" -f -a "get-contexts" -d 'Describe one or many contexts'
complete -c ktl -n "__fish_ktl_using_subcommand help; and __fish_seen_subcommand_from config" -f -a "use-context" -d 'Make a context the current one'
complete -c ktl -n "__fish_ktl_using_subcommand help; and __fish_seen_subcommand_from config" -f -a "view" -d 'Show the merged kubeconfig, or one file of it'
