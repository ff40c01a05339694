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
complete -c ktl -n "__fish_ktl_needs_command" -f -a "expose" -d 'Create a service by which a workload, a pod or another service is reached'
complete -c ktl -n "__fish_ktl_needs_command" -f -a "run" -d 'Run an image in a new pod'
complete -c ktl -n "__fish_ktl_needs_command" -f -a "set" -d 'Set one thing of objects, such as the image of a container'
complete -c ktl -n "__fish_ktl_needs_command" -f -a "explain" -d 'Print what the server documents of a type and its fields'
complete -c ktl -n "__fish_ktl_needs_command" -f -a "get" -d 'Display one or many resources'
complete -c ktl -n "__fish_ktl_needs_command" -f -a "edit" -d 'Edit objects of the server in the editor'
complete -c ktl -n "__fish_ktl_needs_command" -f -a "delete" -d 'Delete objects by file names, stdin, types and names, or label selector'
complete -c ktl -n "__fish_ktl_needs_command" -f -a "rollout" -d 'Manage how new versions of workloads are brought out'
complete -c ktl -n "__fish_ktl_needs_command" -f -a "scale" -d 'Set the number of replicas of a workload'
complete -c ktl -n "__fish_ktl_needs_command" -f -a "autoscale" -d 'Let the number of replicas of a workload follow its use of CPU or memory'
complete -c ktl -n "__fish_ktl_needs_command" -f -a "certificate" -d 'Decide of requests for certificates'
complete -c ktl -n "__fish_ktl_needs_command" -f -a "cluster-info" -d 'Show where the control plane and its services are'
complete -c ktl -n "__fish_ktl_needs_command" -f -a "top" -d 'Show what nodes and pods use'
complete -c ktl -n "__fish_ktl_needs_command" -f -a "cordon" -d 'Keep new pods away from nodes'
complete -c ktl -n "__fish_ktl_needs_command" -f -a "uncordon" -d 'Let nodes have new pods again'
complete -c ktl -n "__fish_ktl_needs_command" -f -a "drain" -d 'Cordon nodes, and move their pods away'
complete -c ktl -n "__fish_ktl_needs_command" -f -a "taint" -d 'Set and remove taints of nodes'
complete -c ktl -n "__fish_ktl_needs_command" -f -a "describe" -d 'Show details of resources'
complete -c ktl -n "__fish_ktl_needs_command" -f -a "tree" -d 'Show what an object owns, what owns it, and how all of it is'
complete -c ktl -n "__fish_ktl_needs_command" -f -a "why" -d 'Say whether an object is ready, and why not'
complete -c ktl -n "__fish_ktl_needs_command" -f -a "logs" -d 'Print the logs of containers'
complete -c ktl -n "__fish_ktl_needs_command" -f -a "attach" -d 'Attach to the process that runs in a container'
complete -c ktl -n "__fish_ktl_needs_command" -f -a "exec" -d 'Run a command in a container'
complete -c ktl -n "__fish_ktl_needs_command" -f -a "port-forward" -d 'Make ports of a pod ports of this machine'
complete -c ktl -n "__fish_ktl_needs_command" -f -a "proxy" -d 'Serve the API of the server on this machine, with your credentials'
complete -c ktl -n "__fish_ktl_needs_command" -f -a "cp" -d 'Copy files and folders to and from containers'
complete -c ktl -n "__fish_ktl_needs_command" -f -a "auth" -d 'Say who you are for the server, and what you may do'
complete -c ktl -n "__fish_ktl_needs_command" -f -a "debug" -d 'Look into a pod or a node with a container made for it'
complete -c ktl -n "__fish_ktl_needs_command" -f -a "events" -d 'List events'
complete -c ktl -n "__fish_ktl_needs_command" -f -a "diff" -d 'Show what an apply of manifests would change'
complete -c ktl -n "__fish_ktl_needs_command" -f -a "apply" -d 'Create and update objects so that they are as their manifests say'
complete -c ktl -n "__fish_ktl_needs_command" -f -a "patch" -d 'Change fields of objects by a strategic merge, JSON merge or JSON patch'
complete -c ktl -n "__fish_ktl_needs_command" -f -a "replace" -d 'Replace objects by those of files or stdin'
complete -c ktl -n "__fish_ktl_needs_command" -f -a "wait" -d 'Wait until something holds of objects'
complete -c ktl -n "__fish_ktl_needs_command" -f -a "label" -d 'Set and remove labels of objects'
complete -c ktl -n "__fish_ktl_needs_command" -f -a "annotate" -d 'Set and remove annotations of objects'
complete -c ktl -n "__fish_ktl_needs_command" -f -a "api-resources" -d 'Print the resource types that the server has'
complete -c ktl -n "__fish_ktl_needs_command" -f -a "api-versions" -d 'Print the API versions of the server, as group/version'
complete -c ktl -n "__fish_ktl_needs_command" -f -a "config" -d 'Show and change kubeconfig files'
complete -c ktl -n "__fish_ktl_needs_command" -f -a "version" -d 'Print the versions of client and server'
complete -c ktl -n "__fish_ktl_needs_command" -f -a "options" -d 'Print the flags that every command takes'
complete -c ktl -n "__fish_ktl_needs_command" -f -a "help" -d 'Print the help of a command'
complete -c ktl -n "__fish_ktl_using_subcommand create; and not __fish_seen_subcommand_from clusterrole clusterrolebinding configmap cm cronjob cj deployment deploy ingress ing job namespace ns poddisruptionbudget pdb priorityclass pc quota resourcequota role rolebinding secret service svc serviceaccount sa token" -l dry-run -d 'Send nothing (client) or store nothing (server): none, client or server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and not __fish_seen_subcommand_from clusterrole clusterrolebinding configmap cm cronjob cj deployment deploy ingress ing job namespace ns poddisruptionbudget pdb priorityclass pc quota resourcequota role rolebinding secret service svc serviceaccount sa token" -l field-manager -d 'Name under which the server records who owns the fields' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and not __fish_seen_subcommand_from clusterrole clusterrolebinding configmap cm cronjob cj deployment deploy ingress ing job namespace ns poddisruptionbudget pdb priorityclass pc quota resourcequota role rolebinding secret service svc serviceaccount sa token" -s f -l filename -d 'File, folder or URL of manifests; - for standard input' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand create; and not __fish_seen_subcommand_from clusterrole clusterrolebinding configmap cm cronjob cj deployment deploy ingress ing job namespace ns poddisruptionbudget pdb priorityclass pc quota resourcequota role rolebinding secret service svc serviceaccount sa token" -s k -l kustomize -d 'Folder of a kustomization; neither with -f nor with -R' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and not __fish_seen_subcommand_from clusterrole clusterrolebinding configmap cm cronjob cj deployment deploy ingress ing job namespace ns poddisruptionbudget pdb priorityclass pc quota resourcequota role rolebinding secret service svc serviceaccount sa token" -s o -l output -d 'Output format: json, yaml, kyaml, name, go-template=…, jsonpath=… and their file forms' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and not __fish_seen_subcommand_from clusterrole clusterrolebinding configmap cm cronjob cj deployment deploy ingress ing job namespace ns poddisruptionbudget pdb priorityclass pc quota resourcequota role rolebinding secret service svc serviceaccount sa token" -l template -d 'The template, or the file that has it, where the output format names none' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and not __fish_seen_subcommand_from clusterrole clusterrolebinding configmap cm cronjob cj deployment deploy ingress ing job namespace ns poddisruptionbudget pdb priorityclass pc quota resourcequota role rolebinding secret service svc serviceaccount sa token" -l raw -d 'A path on the server to send the file to, by POST' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and not __fish_seen_subcommand_from clusterrole clusterrolebinding configmap cm cronjob cj deployment deploy ingress ing job namespace ns poddisruptionbudget pdb priorityclass pc quota resourcequota role rolebinding secret service svc serviceaccount sa token" -s l -l selector -d 'Only objects whose labels match, such as app=web,tier!=db' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and not __fish_seen_subcommand_from clusterrole clusterrolebinding configmap cm cronjob cj deployment deploy ingress ing job namespace ns poddisruptionbudget pdb priorityclass pc quota resourcequota role rolebinding secret service svc serviceaccount sa token" -l validate -d 'What to do with fields the server does not know: strict, warn or ignore' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and not __fish_seen_subcommand_from clusterrole clusterrolebinding configmap cm cronjob cj deployment deploy ingress ing job namespace ns poddisruptionbudget pdb priorityclass pc quota resourcequota role rolebinding secret service svc serviceaccount sa token" -l as -d 'User to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and not __fish_seen_subcommand_from clusterrole clusterrolebinding configmap cm cronjob cj deployment deploy ingress ing job namespace ns poddisruptionbudget pdb priorityclass pc quota resourcequota role rolebinding secret service svc serviceaccount sa token" -l as-group -d 'Group to act as; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and not __fish_seen_subcommand_from clusterrole clusterrolebinding configmap cm cronjob cj deployment deploy ingress ing job namespace ns poddisruptionbudget pdb priorityclass pc quota resourcequota role rolebinding secret service svc serviceaccount sa token" -l as-uid -d 'UID to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and not __fish_seen_subcommand_from clusterrole clusterrolebinding configmap cm cronjob cj deployment deploy ingress ing job namespace ns poddisruptionbudget pdb priorityclass pc quota resourcequota role rolebinding secret service svc serviceaccount sa token" -l as-user-extra -d 'Further attributes of the user to act as, as KEY=VALUE; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and not __fish_seen_subcommand_from clusterrole clusterrolebinding configmap cm cronjob cj deployment deploy ingress ing job namespace ns poddisruptionbudget pdb priorityclass pc quota resourcequota role rolebinding secret service svc serviceaccount sa token" -l cache-dir -d 'Folder for cached discovery' -r -f -a "(__fish_complete_directories)"
complete -c ktl -n "__fish_ktl_using_subcommand create; and not __fish_seen_subcommand_from clusterrole clusterrolebinding configmap cm cronjob cj deployment deploy ingress ing job namespace ns poddisruptionbudget pdb priorityclass pc quota resourcequota role rolebinding secret service svc serviceaccount sa token" -l certificate-authority -d 'File with the certificate authority' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand create; and not __fish_seen_subcommand_from clusterrole clusterrolebinding configmap cm cronjob cj deployment deploy ingress ing job namespace ns poddisruptionbudget pdb priorityclass pc quota resourcequota role rolebinding secret service svc serviceaccount sa token" -l client-certificate -d 'File with the client certificate' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand create; and not __fish_seen_subcommand_from clusterrole clusterrolebinding configmap cm cronjob cj deployment deploy ingress ing job namespace ns poddisruptionbudget pdb priorityclass pc quota resourcequota role rolebinding secret service svc serviceaccount sa token" -l client-key -d 'File with the client key' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand create; and not __fish_seen_subcommand_from clusterrole clusterrolebinding configmap cm cronjob cj deployment deploy ingress ing job namespace ns poddisruptionbudget pdb priorityclass pc quota resourcequota role rolebinding secret service svc serviceaccount sa token" -l cluster -d 'Cluster of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and not __fish_seen_subcommand_from clusterrole clusterrolebinding configmap cm cronjob cj deployment deploy ingress ing job namespace ns poddisruptionbudget pdb priorityclass pc quota resourcequota role rolebinding secret service svc serviceaccount sa token" -l context -d 'Context of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and not __fish_seen_subcommand_from clusterrole clusterrolebinding configmap cm cronjob cj deployment deploy ingress ing job namespace ns poddisruptionbudget pdb priorityclass pc quota resourcequota role rolebinding secret service svc serviceaccount sa token" -l kubeconfig -d 'Kubeconfig file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand create; and not __fish_seen_subcommand_from clusterrole clusterrolebinding configmap cm cronjob cj deployment deploy ingress ing job namespace ns poddisruptionbudget pdb priorityclass pc quota resourcequota role rolebinding secret service svc serviceaccount sa token" -l kuberc -d 'Preferences file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand create; and not __fish_seen_subcommand_from clusterrole clusterrolebinding configmap cm cronjob cj deployment deploy ingress ing job namespace ns poddisruptionbudget pdb priorityclass pc quota resourcequota role rolebinding secret service svc serviceaccount sa token" -l log-flush-frequency -d 'How often the log is flushed; each line is, so that nothing is held back longer' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and not __fish_seen_subcommand_from clusterrole clusterrolebinding configmap cm cronjob cj deployment deploy ingress ing job namespace ns poddisruptionbudget pdb priorityclass pc quota resourcequota role rolebinding secret service svc serviceaccount sa token" -s n -l namespace -d 'Namespace of this request' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and not __fish_seen_subcommand_from clusterrole clusterrolebinding configmap cm cronjob cj deployment deploy ingress ing job namespace ns poddisruptionbudget pdb priorityclass pc quota resourcequota role rolebinding secret service svc serviceaccount sa token" -l password -d 'Password for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and not __fish_seen_subcommand_from clusterrole clusterrolebinding configmap cm cronjob cj deployment deploy ingress ing job namespace ns poddisruptionbudget pdb priorityclass pc quota resourcequota role rolebinding secret service svc serviceaccount sa token" -l profile -d 'Profile to capture; only none, as the others describe the Go runtime' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and not __fish_seen_subcommand_from clusterrole clusterrolebinding configmap cm cronjob cj deployment deploy ingress ing job namespace ns poddisruptionbudget pdb priorityclass pc quota resourcequota role rolebinding secret service svc serviceaccount sa token" -l profile-output -d 'File the profile is written to' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and not __fish_seen_subcommand_from clusterrole clusterrolebinding configmap cm cronjob cj deployment deploy ingress ing job namespace ns poddisruptionbudget pdb priorityclass pc quota resourcequota role rolebinding secret service svc serviceaccount sa token" -l proxy-url -d 'Proxy for requests to the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and not __fish_seen_subcommand_from clusterrole clusterrolebinding configmap cm cronjob cj deployment deploy ingress ing job namespace ns poddisruptionbudget pdb priorityclass pc quota resourcequota role rolebinding secret service svc serviceaccount sa token" -l request-timeout -d 'How long one request may take, such as 1s, 2m or 3h; 0 for no limit' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and not __fish_seen_subcommand_from clusterrole clusterrolebinding configmap cm cronjob cj deployment deploy ingress ing job namespace ns poddisruptionbudget pdb priorityclass pc quota resourcequota role rolebinding secret service svc serviceaccount sa token" -s s -l server -d 'Address and port of the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and not __fish_seen_subcommand_from clusterrole clusterrolebinding configmap cm cronjob cj deployment deploy ingress ing job namespace ns poddisruptionbudget pdb priorityclass pc quota resourcequota role rolebinding secret service svc serviceaccount sa token" -l tls-server-name -d 'Name that the server\'s certificate must have, when it is not the host\'s' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and not __fish_seen_subcommand_from clusterrole clusterrolebinding configmap cm cronjob cj deployment deploy ingress ing job namespace ns poddisruptionbudget pdb priorityclass pc quota resourcequota role rolebinding secret service svc serviceaccount sa token" -l token -d 'Bearer token' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and not __fish_seen_subcommand_from clusterrole clusterrolebinding configmap cm cronjob cj deployment deploy ingress ing job namespace ns poddisruptionbudget pdb priorityclass pc quota resourcequota role rolebinding secret service svc serviceaccount sa token" -l user -d 'User of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and not __fish_seen_subcommand_from clusterrole clusterrolebinding configmap cm cronjob cj deployment deploy ingress ing job namespace ns poddisruptionbudget pdb priorityclass pc quota resourcequota role rolebinding secret service svc serviceaccount sa token" -l username -d 'User name for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and not __fish_seen_subcommand_from clusterrole clusterrolebinding configmap cm cronjob cj deployment deploy ingress ing job namespace ns poddisruptionbudget pdb priorityclass pc quota resourcequota role rolebinding secret service svc serviceaccount sa token" -s v -l v -d 'How much to tell of what goes on, from 0 to 10' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and not __fish_seen_subcommand_from clusterrole clusterrolebinding configmap cm cronjob cj deployment deploy ingress ing job namespace ns poddisruptionbudget pdb priorityclass pc quota resourcequota role rolebinding secret service svc serviceaccount sa token" -l vmodule -d 'Verbosity by source file, as PATTERN=N,...' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and not __fish_seen_subcommand_from clusterrole clusterrolebinding configmap cm cronjob cj deployment deploy ingress ing job namespace ns poddisruptionbudget pdb priorityclass pc quota resourcequota role rolebinding secret service svc serviceaccount sa token" -l edit -d 'Edit each object before it is created'
complete -c ktl -n "__fish_ktl_using_subcommand create; and not __fish_seen_subcommand_from clusterrole clusterrolebinding configmap cm cronjob cj deployment deploy ingress ing job namespace ns poddisruptionbudget pdb priorityclass pc quota resourcequota role rolebinding secret service svc serviceaccount sa token" -s R -l recursive -d 'Read the folders of --filename recursively'
complete -c ktl -n "__fish_ktl_using_subcommand create; and not __fish_seen_subcommand_from clusterrole clusterrolebinding configmap cm cronjob cj deployment deploy ingress ing job namespace ns poddisruptionbudget pdb priorityclass pc quota resourcequota role rolebinding secret service svc serviceaccount sa token" -l allow-missing-template-keys -d 'Print nothing for a field or key that a template names and an object lacks'
complete -c ktl -n "__fish_ktl_using_subcommand create; and not __fish_seen_subcommand_from clusterrole clusterrolebinding configmap cm cronjob cj deployment deploy ingress ing job namespace ns poddisruptionbudget pdb priorityclass pc quota resourcequota role rolebinding secret service svc serviceaccount sa token" -l show-managed-fields -d 'Keep managedFields in json, yaml and kyaml'
complete -c ktl -n "__fish_ktl_using_subcommand create; and not __fish_seen_subcommand_from clusterrole clusterrolebinding configmap cm cronjob cj deployment deploy ingress ing job namespace ns poddisruptionbudget pdb priorityclass pc quota resourcequota role rolebinding secret service svc serviceaccount sa token" -l record -d 'Keep this command in an annotation of the objects; deprecated'
complete -c ktl -n "__fish_ktl_using_subcommand create; and not __fish_seen_subcommand_from clusterrole clusterrolebinding configmap cm cronjob cj deployment deploy ingress ing job namespace ns poddisruptionbudget pdb priorityclass pc quota resourcequota role rolebinding secret service svc serviceaccount sa token" -l save-config -d 'Keep the manifest in an annotation of the object, for a later apply'
complete -c ktl -n "__fish_ktl_using_subcommand create; and not __fish_seen_subcommand_from clusterrole clusterrolebinding configmap cm cronjob cj deployment deploy ingress ing job namespace ns poddisruptionbudget pdb priorityclass pc quota resourcequota role rolebinding secret service svc serviceaccount sa token" -l windows-line-endings -d 'With --edit, end lines as Windows does'
complete -c ktl -n "__fish_ktl_using_subcommand create; and not __fish_seen_subcommand_from clusterrole clusterrolebinding configmap cm cronjob cj deployment deploy ingress ing job namespace ns poddisruptionbudget pdb priorityclass pc quota resourcequota role rolebinding secret service svc serviceaccount sa token" -l disable-compression -d 'Don\'t ask the server for compressed answers'
complete -c ktl -n "__fish_ktl_using_subcommand create; and not __fish_seen_subcommand_from clusterrole clusterrolebinding configmap cm cronjob cj deployment deploy ingress ing job namespace ns poddisruptionbudget pdb priorityclass pc quota resourcequota role rolebinding secret service svc serviceaccount sa token" -l insecure-skip-tls-verify -d 'Trust any certificate of the server, which makes the connection insecure'
complete -c ktl -n "__fish_ktl_using_subcommand create; and not __fish_seen_subcommand_from clusterrole clusterrolebinding configmap cm cronjob cj deployment deploy ingress ing job namespace ns poddisruptionbudget pdb priorityclass pc quota resourcequota role rolebinding secret service svc serviceaccount sa token" -l match-server-version -d 'Refuse to work with a server of another version'
complete -c ktl -n "__fish_ktl_using_subcommand create; and not __fish_seen_subcommand_from clusterrole clusterrolebinding configmap cm cronjob cj deployment deploy ingress ing job namespace ns poddisruptionbudget pdb priorityclass pc quota resourcequota role rolebinding secret service svc serviceaccount sa token" -l warnings-as-errors -d 'Treat warnings of the server as errors'
complete -c ktl -n "__fish_ktl_using_subcommand create; and not __fish_seen_subcommand_from clusterrole clusterrolebinding configmap cm cronjob cj deployment deploy ingress ing job namespace ns poddisruptionbudget pdb priorityclass pc quota resourcequota role rolebinding secret service svc serviceaccount sa token" -s h -l help -d 'Print what the command does and its flags'
complete -c ktl -n "__fish_ktl_using_subcommand create; and not __fish_seen_subcommand_from clusterrole clusterrolebinding configmap cm cronjob cj deployment deploy ingress ing job namespace ns poddisruptionbudget pdb priorityclass pc quota resourcequota role rolebinding secret service svc serviceaccount sa token" -f -a "clusterrole" -d 'Create a cluster role'
complete -c ktl -n "__fish_ktl_using_subcommand create; and not __fish_seen_subcommand_from clusterrole clusterrolebinding configmap cm cronjob cj deployment deploy ingress ing job namespace ns poddisruptionbudget pdb priorityclass pc quota resourcequota role rolebinding secret service svc serviceaccount sa token" -f -a "clusterrolebinding" -d 'Bind a cluster role in the whole cluster'
complete -c ktl -n "__fish_ktl_using_subcommand create; and not __fish_seen_subcommand_from clusterrole clusterrolebinding configmap cm cronjob cj deployment deploy ingress ing job namespace ns poddisruptionbudget pdb priorityclass pc quota resourcequota role rolebinding secret service svc serviceaccount sa token" -f -a "configmap" -d 'Create a ConfigMap of files, folders or literals'
complete -c ktl -n "__fish_ktl_using_subcommand create; and not __fish_seen_subcommand_from clusterrole clusterrolebinding configmap cm cronjob cj deployment deploy ingress ing job namespace ns poddisruptionbudget pdb priorityclass pc quota resourcequota role rolebinding secret service svc serviceaccount sa token" -f -a "cm" -d 'Create a ConfigMap of files, folders or literals'
complete -c ktl -n "__fish_ktl_using_subcommand create; and not __fish_seen_subcommand_from clusterrole clusterrolebinding configmap cm cronjob cj deployment deploy ingress ing job namespace ns poddisruptionbudget pdb priorityclass pc quota resourcequota role rolebinding secret service svc serviceaccount sa token" -f -a "cronjob" -d 'Create a cron job'
complete -c ktl -n "__fish_ktl_using_subcommand create; and not __fish_seen_subcommand_from clusterrole clusterrolebinding configmap cm cronjob cj deployment deploy ingress ing job namespace ns poddisruptionbudget pdb priorityclass pc quota resourcequota role rolebinding secret service svc serviceaccount sa token" -f -a "cj" -d 'Create a cron job'
complete -c ktl -n "__fish_ktl_using_subcommand create; and not __fish_seen_subcommand_from clusterrole clusterrolebinding configmap cm cronjob cj deployment deploy ingress ing job namespace ns poddisruptionbudget pdb priorityclass pc quota resourcequota role rolebinding secret service svc serviceaccount sa token" -f -a "deployment" -d 'Create a deployment'
complete -c ktl -n "__fish_ktl_using_subcommand create; and not __fish_seen_subcommand_from clusterrole clusterrolebinding configmap cm cronjob cj deployment deploy ingress ing job namespace ns poddisruptionbudget pdb priorityclass pc quota resourcequota role rolebinding secret service svc serviceaccount sa token" -f -a "deploy" -d 'Create a deployment'
complete -c ktl -n "__fish_ktl_using_subcommand create; and not __fish_seen_subcommand_from clusterrole clusterrolebinding configmap cm cronjob cj deployment deploy ingress ing job namespace ns poddisruptionbudget pdb priorityclass pc quota resourcequota role rolebinding secret service svc serviceaccount sa token" -f -a "ingress" -d 'Create an ingress'
complete -c ktl -n "__fish_ktl_using_subcommand create; and not __fish_seen_subcommand_from clusterrole clusterrolebinding configmap cm cronjob cj deployment deploy ingress ing job namespace ns poddisruptionbudget pdb priorityclass pc quota resourcequota role rolebinding secret service svc serviceaccount sa token" -f -a "ing" -d 'Create an ingress'
complete -c ktl -n "__fish_ktl_using_subcommand create; and not __fish_seen_subcommand_from clusterrole clusterrolebinding configmap cm cronjob cj deployment deploy ingress ing job namespace ns poddisruptionbudget pdb priorityclass pc quota resourcequota role rolebinding secret service svc serviceaccount sa token" -f -a "job" -d 'Create a job, of an image or of a cron job'
complete -c ktl -n "__fish_ktl_using_subcommand create; and not __fish_seen_subcommand_from clusterrole clusterrolebinding configmap cm cronjob cj deployment deploy ingress ing job namespace ns poddisruptionbudget pdb priorityclass pc quota resourcequota role rolebinding secret service svc serviceaccount sa token" -f -a "namespace" -d 'Create a namespace'
complete -c ktl -n "__fish_ktl_using_subcommand create; and not __fish_seen_subcommand_from clusterrole clusterrolebinding configmap cm cronjob cj deployment deploy ingress ing job namespace ns poddisruptionbudget pdb priorityclass pc quota resourcequota role rolebinding secret service svc serviceaccount sa token" -f -a "ns" -d 'Create a namespace'
complete -c ktl -n "__fish_ktl_using_subcommand create; and not __fish_seen_subcommand_from clusterrole clusterrolebinding configmap cm cronjob cj deployment deploy ingress ing job namespace ns poddisruptionbudget pdb priorityclass pc quota resourcequota role rolebinding secret service svc serviceaccount sa token" -f -a "poddisruptionbudget" -d 'Create a pod disruption budget'
complete -c ktl -n "__fish_ktl_using_subcommand create; and not __fish_seen_subcommand_from clusterrole clusterrolebinding configmap cm cronjob cj deployment deploy ingress ing job namespace ns poddisruptionbudget pdb priorityclass pc quota resourcequota role rolebinding secret service svc serviceaccount sa token" -f -a "pdb" -d 'Create a pod disruption budget'
complete -c ktl -n "__fish_ktl_using_subcommand create; and not __fish_seen_subcommand_from clusterrole clusterrolebinding configmap cm cronjob cj deployment deploy ingress ing job namespace ns poddisruptionbudget pdb priorityclass pc quota resourcequota role rolebinding secret service svc serviceaccount sa token" -f -a "priorityclass" -d 'Create a priority class'
complete -c ktl -n "__fish_ktl_using_subcommand create; and not __fish_seen_subcommand_from clusterrole clusterrolebinding configmap cm cronjob cj deployment deploy ingress ing job namespace ns poddisruptionbudget pdb priorityclass pc quota resourcequota role rolebinding secret service svc serviceaccount sa token" -f -a "pc" -d 'Create a priority class'
complete -c ktl -n "__fish_ktl_using_subcommand create; and not __fish_seen_subcommand_from clusterrole clusterrolebinding configmap cm cronjob cj deployment deploy ingress ing job namespace ns poddisruptionbudget pdb priorityclass pc quota resourcequota role rolebinding secret service svc serviceaccount sa token" -f -a "quota" -d 'Create a resource quota'
complete -c ktl -n "__fish_ktl_using_subcommand create; and not __fish_seen_subcommand_from clusterrole clusterrolebinding configmap cm cronjob cj deployment deploy ingress ing job namespace ns poddisruptionbudget pdb priorityclass pc quota resourcequota role rolebinding secret service svc serviceaccount sa token" -f -a "resourcequota" -d 'Create a resource quota'
complete -c ktl -n "__fish_ktl_using_subcommand create; and not __fish_seen_subcommand_from clusterrole clusterrolebinding configmap cm cronjob cj deployment deploy ingress ing job namespace ns poddisruptionbudget pdb priorityclass pc quota resourcequota role rolebinding secret service svc serviceaccount sa token" -f -a "role" -d 'Create a role of one rule'
complete -c ktl -n "__fish_ktl_using_subcommand create; and not __fish_seen_subcommand_from clusterrole clusterrolebinding configmap cm cronjob cj deployment deploy ingress ing job namespace ns poddisruptionbudget pdb priorityclass pc quota resourcequota role rolebinding secret service svc serviceaccount sa token" -f -a "rolebinding" -d 'Bind a role or a cluster role in a namespace'
complete -c ktl -n "__fish_ktl_using_subcommand create; and not __fish_seen_subcommand_from clusterrole clusterrolebinding configmap cm cronjob cj deployment deploy ingress ing job namespace ns poddisruptionbudget pdb priorityclass pc quota resourcequota role rolebinding secret service svc serviceaccount sa token" -f -a "secret" -d 'Create a secret'
complete -c ktl -n "__fish_ktl_using_subcommand create; and not __fish_seen_subcommand_from clusterrole clusterrolebinding configmap cm cronjob cj deployment deploy ingress ing job namespace ns poddisruptionbudget pdb priorityclass pc quota resourcequota role rolebinding secret service svc serviceaccount sa token" -f -a "service" -d 'Create a service'
complete -c ktl -n "__fish_ktl_using_subcommand create; and not __fish_seen_subcommand_from clusterrole clusterrolebinding configmap cm cronjob cj deployment deploy ingress ing job namespace ns poddisruptionbudget pdb priorityclass pc quota resourcequota role rolebinding secret service svc serviceaccount sa token" -f -a "svc" -d 'Create a service'
complete -c ktl -n "__fish_ktl_using_subcommand create; and not __fish_seen_subcommand_from clusterrole clusterrolebinding configmap cm cronjob cj deployment deploy ingress ing job namespace ns poddisruptionbudget pdb priorityclass pc quota resourcequota role rolebinding secret service svc serviceaccount sa token" -f -a "serviceaccount" -d 'Create a service account'
complete -c ktl -n "__fish_ktl_using_subcommand create; and not __fish_seen_subcommand_from clusterrole clusterrolebinding configmap cm cronjob cj deployment deploy ingress ing job namespace ns poddisruptionbudget pdb priorityclass pc quota resourcequota role rolebinding secret service svc serviceaccount sa token" -f -a "sa" -d 'Create a service account'
complete -c ktl -n "__fish_ktl_using_subcommand create; and not __fish_seen_subcommand_from clusterrole clusterrolebinding configmap cm cronjob cj deployment deploy ingress ing job namespace ns poddisruptionbudget pdb priorityclass pc quota resourcequota role rolebinding secret service svc serviceaccount sa token" -f -a "token" -d 'Print a token of a service account'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from clusterrole" -l aggregation-rule -d 'Labels of the cluster roles that this one is made of, as KEY=VALUE,...' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from clusterrole" -l dry-run -d 'Send nothing (client) or store nothing (server): none, client or server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from clusterrole" -l field-manager -d 'Name under which the server records who owns the fields' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from clusterrole" -s o -l output -d 'Output format: json, yaml, kyaml, name, go-template=…, jsonpath=… and their file forms' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from clusterrole" -l template -d 'The template, or the file that has it, where the output format names none' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from clusterrole" -l validate -d 'What to do with fields the server does not know: strict, warn or ignore' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from clusterrole" -l non-resource-url -d 'A path of the server beside the API; may end with *' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from clusterrole" -l resource -d 'What may be done to what, as RESOURCE[.GROUP][/SUBRESOURCE],...' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from clusterrole" -l resource-name -d 'The name of an object, when not all are meant; may be given several times' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from clusterrole" -l verb -d 'What may be done, such as get,list' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from clusterrole" -l as -d 'User to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from clusterrole" -l as-group -d 'Group to act as; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from clusterrole" -l as-uid -d 'UID to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from clusterrole" -l as-user-extra -d 'Further attributes of the user to act as, as KEY=VALUE; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from clusterrole" -l cache-dir -d 'Folder for cached discovery' -r -f -a "(__fish_complete_directories)"
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from clusterrole" -l certificate-authority -d 'File with the certificate authority' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from clusterrole" -l client-certificate -d 'File with the client certificate' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from clusterrole" -l client-key -d 'File with the client key' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from clusterrole" -l cluster -d 'Cluster of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from clusterrole" -l context -d 'Context of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from clusterrole" -l kubeconfig -d 'Kubeconfig file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from clusterrole" -l kuberc -d 'Preferences file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from clusterrole" -l log-flush-frequency -d 'How often the log is flushed; each line is, so that nothing is held back longer' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from clusterrole" -s n -l namespace -d 'Namespace of this request' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from clusterrole" -l password -d 'Password for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from clusterrole" -l profile -d 'Profile to capture; only none, as the others describe the Go runtime' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from clusterrole" -l profile-output -d 'File the profile is written to' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from clusterrole" -l proxy-url -d 'Proxy for requests to the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from clusterrole" -l request-timeout -d 'How long one request may take, such as 1s, 2m or 3h; 0 for no limit' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from clusterrole" -s s -l server -d 'Address and port of the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from clusterrole" -l tls-server-name -d 'Name that the server\'s certificate must have, when it is not the host\'s' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from clusterrole" -l token -d 'Bearer token' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from clusterrole" -l user -d 'User of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from clusterrole" -l username -d 'User name for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from clusterrole" -s v -l v -d 'How much to tell of what goes on, from 0 to 10' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from clusterrole" -l vmodule -d 'Verbosity by source file, as PATTERN=N,...' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from clusterrole" -l allow-missing-template-keys -d 'Print nothing for a field or key that a template names and an object lacks'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from clusterrole" -l show-managed-fields -d 'Keep managedFields in json, yaml and kyaml'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from clusterrole" -l save-config -d 'Keep the manifest in an annotation of the object, for a later apply'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from clusterrole" -l disable-compression -d 'Don\'t ask the server for compressed answers'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from clusterrole" -l insecure-skip-tls-verify -d 'Trust any certificate of the server, which makes the connection insecure'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from clusterrole" -l match-server-version -d 'Refuse to work with a server of another version'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from clusterrole" -l warnings-as-errors -d 'Treat warnings of the server as errors'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from clusterrole" -s h -l help -d 'Print what the command does and its flags'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from clusterrolebinding" -l clusterrole -d 'The cluster role that is bound' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from clusterrolebinding" -l dry-run -d 'Send nothing (client) or store nothing (server): none, client or server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from clusterrolebinding" -l field-manager -d 'Name under which the server records who owns the fields' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from clusterrolebinding" -s o -l output -d 'Output format: json, yaml, kyaml, name, go-template=…, jsonpath=… and their file forms' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from clusterrolebinding" -l template -d 'The template, or the file that has it, where the output format names none' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from clusterrolebinding" -l validate -d 'What to do with fields the server does not know: strict, warn or ignore' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from clusterrolebinding" -l group -d 'A group that gets the role; may be given several times' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from clusterrolebinding" -l serviceaccount -d 'A service account that gets it, as NAMESPACE:NAME; may be given several times' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from clusterrolebinding" -l user -d 'A user that gets it; may be given several times' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from clusterrolebinding" -l as -d 'User to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from clusterrolebinding" -l as-group -d 'Group to act as; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from clusterrolebinding" -l as-uid -d 'UID to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from clusterrolebinding" -l as-user-extra -d 'Further attributes of the user to act as, as KEY=VALUE; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from clusterrolebinding" -l cache-dir -d 'Folder for cached discovery' -r -f -a "(__fish_complete_directories)"
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from clusterrolebinding" -l certificate-authority -d 'File with the certificate authority' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from clusterrolebinding" -l client-certificate -d 'File with the client certificate' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from clusterrolebinding" -l client-key -d 'File with the client key' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from clusterrolebinding" -l cluster -d 'Cluster of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from clusterrolebinding" -l context -d 'Context of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from clusterrolebinding" -l kubeconfig -d 'Kubeconfig file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from clusterrolebinding" -l kuberc -d 'Preferences file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from clusterrolebinding" -l log-flush-frequency -d 'How often the log is flushed; each line is, so that nothing is held back longer' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from clusterrolebinding" -s n -l namespace -d 'Namespace of this request' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from clusterrolebinding" -l password -d 'Password for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from clusterrolebinding" -l profile -d 'Profile to capture; only none, as the others describe the Go runtime' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from clusterrolebinding" -l profile-output -d 'File the profile is written to' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from clusterrolebinding" -l proxy-url -d 'Proxy for requests to the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from clusterrolebinding" -l request-timeout -d 'How long one request may take, such as 1s, 2m or 3h; 0 for no limit' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from clusterrolebinding" -s s -l server -d 'Address and port of the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from clusterrolebinding" -l tls-server-name -d 'Name that the server\'s certificate must have, when it is not the host\'s' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from clusterrolebinding" -l token -d 'Bearer token' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from clusterrolebinding" -l username -d 'User name for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from clusterrolebinding" -s v -l v -d 'How much to tell of what goes on, from 0 to 10' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from clusterrolebinding" -l vmodule -d 'Verbosity by source file, as PATTERN=N,...' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from clusterrolebinding" -l allow-missing-template-keys -d 'Print nothing for a field or key that a template names and an object lacks'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from clusterrolebinding" -l show-managed-fields -d 'Keep managedFields in json, yaml and kyaml'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from clusterrolebinding" -l save-config -d 'Keep the manifest in an annotation of the object, for a later apply'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from clusterrolebinding" -l disable-compression -d 'Don\'t ask the server for compressed answers'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from clusterrolebinding" -l insecure-skip-tls-verify -d 'Trust any certificate of the server, which makes the connection insecure'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from clusterrolebinding" -l match-server-version -d 'Refuse to work with a server of another version'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from clusterrolebinding" -l warnings-as-errors -d 'Treat warnings of the server as errors'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from clusterrolebinding" -s h -l help -d 'Print what the command does and its flags'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from configmap" -l dry-run -d 'Send nothing (client) or store nothing (server): none, client or server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from configmap" -l field-manager -d 'Name under which the server records who owns the fields' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from configmap" -s o -l output -d 'Output format: json, yaml, kyaml, name, go-template=…, jsonpath=… and their file forms' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from configmap" -l template -d 'The template, or the file that has it, where the output format names none' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from configmap" -l validate -d 'What to do with fields the server does not know: strict, warn or ignore' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from configmap" -l from-env-file -d 'A file of lines such as KEY=VALUE, each an entry; may be given several times' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from configmap" -l from-file -d 'A file that is an entry, as [KEY=]PATH, or a folder of them; may be given several times' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from configmap" -l from-literal -d 'An entry, as KEY=VALUE; may be given several times' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from configmap" -l as -d 'User to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from configmap" -l as-group -d 'Group to act as; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from configmap" -l as-uid -d 'UID to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from configmap" -l as-user-extra -d 'Further attributes of the user to act as, as KEY=VALUE; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from configmap" -l cache-dir -d 'Folder for cached discovery' -r -f -a "(__fish_complete_directories)"
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from configmap" -l certificate-authority -d 'File with the certificate authority' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from configmap" -l client-certificate -d 'File with the client certificate' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from configmap" -l client-key -d 'File with the client key' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from configmap" -l cluster -d 'Cluster of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from configmap" -l context -d 'Context of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from configmap" -l kubeconfig -d 'Kubeconfig file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from configmap" -l kuberc -d 'Preferences file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from configmap" -l log-flush-frequency -d 'How often the log is flushed; each line is, so that nothing is held back longer' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from configmap" -s n -l namespace -d 'Namespace of this request' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from configmap" -l password -d 'Password for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from configmap" -l profile -d 'Profile to capture; only none, as the others describe the Go runtime' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from configmap" -l profile-output -d 'File the profile is written to' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from configmap" -l proxy-url -d 'Proxy for requests to the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from configmap" -l request-timeout -d 'How long one request may take, such as 1s, 2m or 3h; 0 for no limit' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from configmap" -s s -l server -d 'Address and port of the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from configmap" -l tls-server-name -d 'Name that the server\'s certificate must have, when it is not the host\'s' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from configmap" -l token -d 'Bearer token' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from configmap" -l user -d 'User of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from configmap" -l username -d 'User name for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from configmap" -s v -l v -d 'How much to tell of what goes on, from 0 to 10' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from configmap" -l vmodule -d 'Verbosity by source file, as PATTERN=N,...' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from configmap" -l append-hash -d 'Add a digest of the entries to the name'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from configmap" -l allow-missing-template-keys -d 'Print nothing for a field or key that a template names and an object lacks'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from configmap" -l show-managed-fields -d 'Keep managedFields in json, yaml and kyaml'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from configmap" -l save-config -d 'Keep the manifest in an annotation of the object, for a later apply'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from configmap" -l disable-compression -d 'Don\'t ask the server for compressed answers'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from configmap" -l insecure-skip-tls-verify -d 'Trust any certificate of the server, which makes the connection insecure'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from configmap" -l match-server-version -d 'Refuse to work with a server of another version'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from configmap" -l warnings-as-errors -d 'Treat warnings of the server as errors'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from configmap" -s h -l help -d 'Print what the command does and its flags'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from cm" -l dry-run -d 'Send nothing (client) or store nothing (server): none, client or server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from cm" -l field-manager -d 'Name under which the server records who owns the fields' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from cm" -s o -l output -d 'Output format: json, yaml, kyaml, name, go-template=…, jsonpath=… and their file forms' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from cm" -l template -d 'The template, or the file that has it, where the output format names none' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from cm" -l validate -d 'What to do with fields the server does not know: strict, warn or ignore' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from cm" -l from-env-file -d 'A file of lines such as KEY=VALUE, each an entry; may be given several times' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from cm" -l from-file -d 'A file that is an entry, as [KEY=]PATH, or a folder of them; may be given several times' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from cm" -l from-literal -d 'An entry, as KEY=VALUE; may be given several times' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from cm" -l as -d 'User to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from cm" -l as-group -d 'Group to act as; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from cm" -l as-uid -d 'UID to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from cm" -l as-user-extra -d 'Further attributes of the user to act as, as KEY=VALUE; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from cm" -l cache-dir -d 'Folder for cached discovery' -r -f -a "(__fish_complete_directories)"
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from cm" -l certificate-authority -d 'File with the certificate authority' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from cm" -l client-certificate -d 'File with the client certificate' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from cm" -l client-key -d 'File with the client key' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from cm" -l cluster -d 'Cluster of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from cm" -l context -d 'Context of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from cm" -l kubeconfig -d 'Kubeconfig file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from cm" -l kuberc -d 'Preferences file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from cm" -l log-flush-frequency -d 'How often the log is flushed; each line is, so that nothing is held back longer' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from cm" -s n -l namespace -d 'Namespace of this request' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from cm" -l password -d 'Password for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from cm" -l profile -d 'Profile to capture; only none, as the others describe the Go runtime' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from cm" -l profile-output -d 'File the profile is written to' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from cm" -l proxy-url -d 'Proxy for requests to the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from cm" -l request-timeout -d 'How long one request may take, such as 1s, 2m or 3h; 0 for no limit' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from cm" -s s -l server -d 'Address and port of the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from cm" -l tls-server-name -d 'Name that the server\'s certificate must have, when it is not the host\'s' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from cm" -l token -d 'Bearer token' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from cm" -l user -d 'User of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from cm" -l username -d 'User name for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from cm" -s v -l v -d 'How much to tell of what goes on, from 0 to 10' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from cm" -l vmodule -d 'Verbosity by source file, as PATTERN=N,...' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from cm" -l append-hash -d 'Add a digest of the entries to the name'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from cm" -l allow-missing-template-keys -d 'Print nothing for a field or key that a template names and an object lacks'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from cm" -l show-managed-fields -d 'Keep managedFields in json, yaml and kyaml'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from cm" -l save-config -d 'Keep the manifest in an annotation of the object, for a later apply'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from cm" -l disable-compression -d 'Don\'t ask the server for compressed answers'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from cm" -l insecure-skip-tls-verify -d 'Trust any certificate of the server, which makes the connection insecure'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from cm" -l match-server-version -d 'Refuse to work with a server of another version'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from cm" -l warnings-as-errors -d 'Treat warnings of the server as errors'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from cm" -s h -l help -d 'Print what the command does and its flags'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from cronjob" -l image -d 'The container\'s image' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from cronjob" -l dry-run -d 'Send nothing (client) or store nothing (server): none, client or server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from cronjob" -l field-manager -d 'Name under which the server records who owns the fields' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from cronjob" -s o -l output -d 'Output format: json, yaml, kyaml, name, go-template=…, jsonpath=… and their file forms' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from cronjob" -l template -d 'The template, or the file that has it, where the output format names none' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from cronjob" -l validate -d 'What to do with fields the server does not know: strict, warn or ignore' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from cronjob" -l restart -d 'When a container is started again: OnFailure, the default, or Never' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from cronjob" -l schedule -d 'When a job is made, in the format of cron' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from cronjob" -l as -d 'User to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from cronjob" -l as-group -d 'Group to act as; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from cronjob" -l as-uid -d 'UID to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from cronjob" -l as-user-extra -d 'Further attributes of the user to act as, as KEY=VALUE; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from cronjob" -l cache-dir -d 'Folder for cached discovery' -r -f -a "(__fish_complete_directories)"
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from cronjob" -l certificate-authority -d 'File with the certificate authority' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from cronjob" -l client-certificate -d 'File with the client certificate' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from cronjob" -l client-key -d 'File with the client key' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from cronjob" -l cluster -d 'Cluster of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from cronjob" -l context -d 'Context of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from cronjob" -l kubeconfig -d 'Kubeconfig file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from cronjob" -l kuberc -d 'Preferences file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from cronjob" -l log-flush-frequency -d 'How often the log is flushed; each line is, so that nothing is held back longer' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from cronjob" -s n -l namespace -d 'Namespace of this request' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from cronjob" -l password -d 'Password for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from cronjob" -l profile -d 'Profile to capture; only none, as the others describe the Go runtime' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from cronjob" -l profile-output -d 'File the profile is written to' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from cronjob" -l proxy-url -d 'Proxy for requests to the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from cronjob" -l request-timeout -d 'How long one request may take, such as 1s, 2m or 3h; 0 for no limit' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from cronjob" -s s -l server -d 'Address and port of the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from cronjob" -l tls-server-name -d 'Name that the server\'s certificate must have, when it is not the host\'s' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from cronjob" -l token -d 'Bearer token' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from cronjob" -l user -d 'User of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from cronjob" -l username -d 'User name for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from cronjob" -s v -l v -d 'How much to tell of what goes on, from 0 to 10' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from cronjob" -l vmodule -d 'Verbosity by source file, as PATTERN=N,...' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from cronjob" -l allow-missing-template-keys -d 'Print nothing for a field or key that a template names and an object lacks'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from cronjob" -l show-managed-fields -d 'Keep managedFields in json, yaml and kyaml'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from cronjob" -l save-config -d 'Keep the manifest in an annotation of the object, for a later apply'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from cronjob" -l disable-compression -d 'Don\'t ask the server for compressed answers'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from cronjob" -l insecure-skip-tls-verify -d 'Trust any certificate of the server, which makes the connection insecure'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from cronjob" -l match-server-version -d 'Refuse to work with a server of another version'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from cronjob" -l warnings-as-errors -d 'Treat warnings of the server as errors'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from cronjob" -s h -l help -d 'Print what the command does and its flags'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from cj" -l image -d 'The container\'s image' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from cj" -l dry-run -d 'Send nothing (client) or store nothing (server): none, client or server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from cj" -l field-manager -d 'Name under which the server records who owns the fields' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from cj" -s o -l output -d 'Output format: json, yaml, kyaml, name, go-template=…, jsonpath=… and their file forms' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from cj" -l template -d 'The template, or the file that has it, where the output format names none' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from cj" -l validate -d 'What to do with fields the server does not know: strict, warn or ignore' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from cj" -l restart -d 'When a container is started again: OnFailure, the default, or Never' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from cj" -l schedule -d 'When a job is made, in the format of cron' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from cj" -l as -d 'User to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from cj" -l as-group -d 'Group to act as; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from cj" -l as-uid -d 'UID to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from cj" -l as-user-extra -d 'Further attributes of the user to act as, as KEY=VALUE; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from cj" -l cache-dir -d 'Folder for cached discovery' -r -f -a "(__fish_complete_directories)"
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from cj" -l certificate-authority -d 'File with the certificate authority' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from cj" -l client-certificate -d 'File with the client certificate' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from cj" -l client-key -d 'File with the client key' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from cj" -l cluster -d 'Cluster of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from cj" -l context -d 'Context of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from cj" -l kubeconfig -d 'Kubeconfig file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from cj" -l kuberc -d 'Preferences file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from cj" -l log-flush-frequency -d 'How often the log is flushed; each line is, so that nothing is held back longer' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from cj" -s n -l namespace -d 'Namespace of this request' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from cj" -l password -d 'Password for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from cj" -l profile -d 'Profile to capture; only none, as the others describe the Go runtime' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from cj" -l profile-output -d 'File the profile is written to' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from cj" -l proxy-url -d 'Proxy for requests to the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from cj" -l request-timeout -d 'How long one request may take, such as 1s, 2m or 3h; 0 for no limit' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from cj" -s s -l server -d 'Address and port of the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from cj" -l tls-server-name -d 'Name that the server\'s certificate must have, when it is not the host\'s' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from cj" -l token -d 'Bearer token' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from cj" -l user -d 'User of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from cj" -l username -d 'User name for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from cj" -s v -l v -d 'How much to tell of what goes on, from 0 to 10' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from cj" -l vmodule -d 'Verbosity by source file, as PATTERN=N,...' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from cj" -l allow-missing-template-keys -d 'Print nothing for a field or key that a template names and an object lacks'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from cj" -l show-managed-fields -d 'Keep managedFields in json, yaml and kyaml'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from cj" -l save-config -d 'Keep the manifest in an annotation of the object, for a later apply'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from cj" -l disable-compression -d 'Don\'t ask the server for compressed answers'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from cj" -l insecure-skip-tls-verify -d 'Trust any certificate of the server, which makes the connection insecure'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from cj" -l match-server-version -d 'Refuse to work with a server of another version'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from cj" -l warnings-as-errors -d 'Treat warnings of the server as errors'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from cj" -s h -l help -d 'Print what the command does and its flags'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from deployment" -l image -d 'The image of a container; may be given several times' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from deployment" -l dry-run -d 'Send nothing (client) or store nothing (server): none, client or server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from deployment" -l field-manager -d 'Name under which the server records who owns the fields' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from deployment" -s o -l output -d 'Output format: json, yaml, kyaml, name, go-template=…, jsonpath=… and their file forms' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from deployment" -l template -d 'The template, or the file that has it, where the output format names none' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from deployment" -l validate -d 'What to do with fields the server does not know: strict, warn or ignore' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from deployment" -l port -d 'The port that the first container listens at; below zero for none' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from deployment" -s r -l replicas -d 'The number of pods' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from deployment" -l as -d 'User to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from deployment" -l as-group -d 'Group to act as; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from deployment" -l as-uid -d 'UID to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from deployment" -l as-user-extra -d 'Further attributes of the user to act as, as KEY=VALUE; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from deployment" -l cache-dir -d 'Folder for cached discovery' -r -f -a "(__fish_complete_directories)"
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from deployment" -l certificate-authority -d 'File with the certificate authority' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from deployment" -l client-certificate -d 'File with the client certificate' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from deployment" -l client-key -d 'File with the client key' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from deployment" -l cluster -d 'Cluster of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from deployment" -l context -d 'Context of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from deployment" -l kubeconfig -d 'Kubeconfig file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from deployment" -l kuberc -d 'Preferences file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from deployment" -l log-flush-frequency -d 'How often the log is flushed; each line is, so that nothing is held back longer' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from deployment" -s n -l namespace -d 'Namespace of this request' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from deployment" -l password -d 'Password for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from deployment" -l profile -d 'Profile to capture; only none, as the others describe the Go runtime' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from deployment" -l profile-output -d 'File the profile is written to' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from deployment" -l proxy-url -d 'Proxy for requests to the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from deployment" -l request-timeout -d 'How long one request may take, such as 1s, 2m or 3h; 0 for no limit' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from deployment" -s s -l server -d 'Address and port of the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from deployment" -l tls-server-name -d 'Name that the server\'s certificate must have, when it is not the host\'s' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from deployment" -l token -d 'Bearer token' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from deployment" -l user -d 'User of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from deployment" -l username -d 'User name for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from deployment" -s v -l v -d 'How much to tell of what goes on, from 0 to 10' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from deployment" -l vmodule -d 'Verbosity by source file, as PATTERN=N,...' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from deployment" -l allow-missing-template-keys -d 'Print nothing for a field or key that a template names and an object lacks'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from deployment" -l show-managed-fields -d 'Keep managedFields in json, yaml and kyaml'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from deployment" -l save-config -d 'Keep the manifest in an annotation of the object, for a later apply'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from deployment" -l disable-compression -d 'Don\'t ask the server for compressed answers'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from deployment" -l insecure-skip-tls-verify -d 'Trust any certificate of the server, which makes the connection insecure'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from deployment" -l match-server-version -d 'Refuse to work with a server of another version'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from deployment" -l warnings-as-errors -d 'Treat warnings of the server as errors'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from deployment" -s h -l help -d 'Print what the command does and its flags'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from deploy" -l image -d 'The image of a container; may be given several times' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from deploy" -l dry-run -d 'Send nothing (client) or store nothing (server): none, client or server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from deploy" -l field-manager -d 'Name under which the server records who owns the fields' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from deploy" -s o -l output -d 'Output format: json, yaml, kyaml, name, go-template=…, jsonpath=… and their file forms' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from deploy" -l template -d 'The template, or the file that has it, where the output format names none' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from deploy" -l validate -d 'What to do with fields the server does not know: strict, warn or ignore' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from deploy" -l port -d 'The port that the first container listens at; below zero for none' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from deploy" -s r -l replicas -d 'The number of pods' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from deploy" -l as -d 'User to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from deploy" -l as-group -d 'Group to act as; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from deploy" -l as-uid -d 'UID to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from deploy" -l as-user-extra -d 'Further attributes of the user to act as, as KEY=VALUE; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from deploy" -l cache-dir -d 'Folder for cached discovery' -r -f -a "(__fish_complete_directories)"
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from deploy" -l certificate-authority -d 'File with the certificate authority' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from deploy" -l client-certificate -d 'File with the client certificate' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from deploy" -l client-key -d 'File with the client key' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from deploy" -l cluster -d 'Cluster of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from deploy" -l context -d 'Context of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from deploy" -l kubeconfig -d 'Kubeconfig file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from deploy" -l kuberc -d 'Preferences file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from deploy" -l log-flush-frequency -d 'How often the log is flushed; each line is, so that nothing is held back longer' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from deploy" -s n -l namespace -d 'Namespace of this request' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from deploy" -l password -d 'Password for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from deploy" -l profile -d 'Profile to capture; only none, as the others describe the Go runtime' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from deploy" -l profile-output -d 'File the profile is written to' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from deploy" -l proxy-url -d 'Proxy for requests to the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from deploy" -l request-timeout -d 'How long one request may take, such as 1s, 2m or 3h; 0 for no limit' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from deploy" -s s -l server -d 'Address and port of the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from deploy" -l tls-server-name -d 'Name that the server\'s certificate must have, when it is not the host\'s' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from deploy" -l token -d 'Bearer token' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from deploy" -l user -d 'User of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from deploy" -l username -d 'User name for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from deploy" -s v -l v -d 'How much to tell of what goes on, from 0 to 10' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from deploy" -l vmodule -d 'Verbosity by source file, as PATTERN=N,...' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from deploy" -l allow-missing-template-keys -d 'Print nothing for a field or key that a template names and an object lacks'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from deploy" -l show-managed-fields -d 'Keep managedFields in json, yaml and kyaml'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from deploy" -l save-config -d 'Keep the manifest in an annotation of the object, for a later apply'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from deploy" -l disable-compression -d 'Don\'t ask the server for compressed answers'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from deploy" -l insecure-skip-tls-verify -d 'Trust any certificate of the server, which makes the connection insecure'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from deploy" -l match-server-version -d 'Refuse to work with a server of another version'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from deploy" -l warnings-as-errors -d 'Treat warnings of the server as errors'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from deploy" -s h -l help -d 'Print what the command does and its flags'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from ingress" -l annotation -d 'An annotation, as KEY=VALUE; may be given several times' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from ingress" -l class -d 'The class of the ingress' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from ingress" -l default-backend -d 'Where requests go that no rule is for, as SERVICE:PORT' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from ingress" -l dry-run -d 'Send nothing (client) or store nothing (server): none, client or server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from ingress" -l field-manager -d 'Name under which the server records who owns the fields' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from ingress" -s o -l output -d 'Output format: json, yaml, kyaml, name, go-template=…, jsonpath=… and their file forms' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from ingress" -l template -d 'The template, or the file that has it, where the output format names none' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from ingress" -l validate -d 'What to do with fields the server does not know: strict, warn or ignore' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from ingress" -l rule -d 'A rule, as HOST/PATH=SERVICE:PORT[,tls[=SECRET]]; a path that ends with * is a prefix' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from ingress" -l as -d 'User to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from ingress" -l as-group -d 'Group to act as; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from ingress" -l as-uid -d 'UID to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from ingress" -l as-user-extra -d 'Further attributes of the user to act as, as KEY=VALUE; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from ingress" -l cache-dir -d 'Folder for cached discovery' -r -f -a "(__fish_complete_directories)"
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from ingress" -l certificate-authority -d 'File with the certificate authority' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from ingress" -l client-certificate -d 'File with the client certificate' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from ingress" -l client-key -d 'File with the client key' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from ingress" -l cluster -d 'Cluster of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from ingress" -l context -d 'Context of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from ingress" -l kubeconfig -d 'Kubeconfig file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from ingress" -l kuberc -d 'Preferences file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from ingress" -l log-flush-frequency -d 'How often the log is flushed; each line is, so that nothing is held back longer' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from ingress" -s n -l namespace -d 'Namespace of this request' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from ingress" -l password -d 'Password for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from ingress" -l profile -d 'Profile to capture; only none, as the others describe the Go runtime' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from ingress" -l profile-output -d 'File the profile is written to' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from ingress" -l proxy-url -d 'Proxy for requests to the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from ingress" -l request-timeout -d 'How long one request may take, such as 1s, 2m or 3h; 0 for no limit' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from ingress" -s s -l server -d 'Address and port of the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from ingress" -l tls-server-name -d 'Name that the server\'s certificate must have, when it is not the host\'s' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from ingress" -l token -d 'Bearer token' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from ingress" -l user -d 'User of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from ingress" -l username -d 'User name for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from ingress" -s v -l v -d 'How much to tell of what goes on, from 0 to 10' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from ingress" -l vmodule -d 'Verbosity by source file, as PATTERN=N,...' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from ingress" -l allow-missing-template-keys -d 'Print nothing for a field or key that a template names and an object lacks'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from ingress" -l show-managed-fields -d 'Keep managedFields in json, yaml and kyaml'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from ingress" -l save-config -d 'Keep the manifest in an annotation of the object, for a later apply'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from ingress" -l disable-compression -d 'Don\'t ask the server for compressed answers'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from ingress" -l insecure-skip-tls-verify -d 'Trust any certificate of the server, which makes the connection insecure'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from ingress" -l match-server-version -d 'Refuse to work with a server of another version'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from ingress" -l warnings-as-errors -d 'Treat warnings of the server as errors'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from ingress" -s h -l help -d 'Print what the command does and its flags'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from ing" -l annotation -d 'An annotation, as KEY=VALUE; may be given several times' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from ing" -l class -d 'The class of the ingress' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from ing" -l default-backend -d 'Where requests go that no rule is for, as SERVICE:PORT' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from ing" -l dry-run -d 'Send nothing (client) or store nothing (server): none, client or server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from ing" -l field-manager -d 'Name under which the server records who owns the fields' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from ing" -s o -l output -d 'Output format: json, yaml, kyaml, name, go-template=…, jsonpath=… and their file forms' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from ing" -l template -d 'The template, or the file that has it, where the output format names none' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from ing" -l validate -d 'What to do with fields the server does not know: strict, warn or ignore' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from ing" -l rule -d 'A rule, as HOST/PATH=SERVICE:PORT[,tls[=SECRET]]; a path that ends with * is a prefix' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from ing" -l as -d 'User to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from ing" -l as-group -d 'Group to act as; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from ing" -l as-uid -d 'UID to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from ing" -l as-user-extra -d 'Further attributes of the user to act as, as KEY=VALUE; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from ing" -l cache-dir -d 'Folder for cached discovery' -r -f -a "(__fish_complete_directories)"
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from ing" -l certificate-authority -d 'File with the certificate authority' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from ing" -l client-certificate -d 'File with the client certificate' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from ing" -l client-key -d 'File with the client key' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from ing" -l cluster -d 'Cluster of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from ing" -l context -d 'Context of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from ing" -l kubeconfig -d 'Kubeconfig file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from ing" -l kuberc -d 'Preferences file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from ing" -l log-flush-frequency -d 'How often the log is flushed; each line is, so that nothing is held back longer' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from ing" -s n -l namespace -d 'Namespace of this request' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from ing" -l password -d 'Password for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from ing" -l profile -d 'Profile to capture; only none, as the others describe the Go runtime' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from ing" -l profile-output -d 'File the profile is written to' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from ing" -l proxy-url -d 'Proxy for requests to the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from ing" -l request-timeout -d 'How long one request may take, such as 1s, 2m or 3h; 0 for no limit' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from ing" -s s -l server -d 'Address and port of the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from ing" -l tls-server-name -d 'Name that the server\'s certificate must have, when it is not the host\'s' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from ing" -l token -d 'Bearer token' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from ing" -l user -d 'User of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from ing" -l username -d 'User name for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from ing" -s v -l v -d 'How much to tell of what goes on, from 0 to 10' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from ing" -l vmodule -d 'Verbosity by source file, as PATTERN=N,...' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from ing" -l allow-missing-template-keys -d 'Print nothing for a field or key that a template names and an object lacks'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from ing" -l show-managed-fields -d 'Keep managedFields in json, yaml and kyaml'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from ing" -l save-config -d 'Keep the manifest in an annotation of the object, for a later apply'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from ing" -l disable-compression -d 'Don\'t ask the server for compressed answers'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from ing" -l insecure-skip-tls-verify -d 'Trust any certificate of the server, which makes the connection insecure'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from ing" -l match-server-version -d 'Refuse to work with a server of another version'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from ing" -l warnings-as-errors -d 'Treat warnings of the server as errors'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from ing" -s h -l help -d 'Print what the command does and its flags'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from job" -l from -d 'A cron job to make the job of, as cronjob/NAME' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from job" -l image -d 'The container\'s image' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from job" -l dry-run -d 'Send nothing (client) or store nothing (server): none, client or server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from job" -l field-manager -d 'Name under which the server records who owns the fields' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from job" -s o -l output -d 'Output format: json, yaml, kyaml, name, go-template=…, jsonpath=… and their file forms' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from job" -l template -d 'The template, or the file that has it, where the output format names none' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from job" -l validate -d 'What to do with fields the server does not know: strict, warn or ignore' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from job" -l as -d 'User to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from job" -l as-group -d 'Group to act as; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from job" -l as-uid -d 'UID to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from job" -l as-user-extra -d 'Further attributes of the user to act as, as KEY=VALUE; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from job" -l cache-dir -d 'Folder for cached discovery' -r -f -a "(__fish_complete_directories)"
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from job" -l certificate-authority -d 'File with the certificate authority' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from job" -l client-certificate -d 'File with the client certificate' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from job" -l client-key -d 'File with the client key' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from job" -l cluster -d 'Cluster of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from job" -l context -d 'Context of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from job" -l kubeconfig -d 'Kubeconfig file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from job" -l kuberc -d 'Preferences file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from job" -l log-flush-frequency -d 'How often the log is flushed; each line is, so that nothing is held back longer' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from job" -s n -l namespace -d 'Namespace of this request' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from job" -l password -d 'Password for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from job" -l profile -d 'Profile to capture; only none, as the others describe the Go runtime' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from job" -l profile-output -d 'File the profile is written to' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from job" -l proxy-url -d 'Proxy for requests to the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from job" -l request-timeout -d 'How long one request may take, such as 1s, 2m or 3h; 0 for no limit' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from job" -s s -l server -d 'Address and port of the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from job" -l tls-server-name -d 'Name that the server\'s certificate must have, when it is not the host\'s' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from job" -l token -d 'Bearer token' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from job" -l user -d 'User of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from job" -l username -d 'User name for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from job" -s v -l v -d 'How much to tell of what goes on, from 0 to 10' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from job" -l vmodule -d 'Verbosity by source file, as PATTERN=N,...' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from job" -l allow-missing-template-keys -d 'Print nothing for a field or key that a template names and an object lacks'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from job" -l show-managed-fields -d 'Keep managedFields in json, yaml and kyaml'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from job" -l save-config -d 'Keep the manifest in an annotation of the object, for a later apply'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from job" -l disable-compression -d 'Don\'t ask the server for compressed answers'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from job" -l insecure-skip-tls-verify -d 'Trust any certificate of the server, which makes the connection insecure'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from job" -l match-server-version -d 'Refuse to work with a server of another version'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from job" -l warnings-as-errors -d 'Treat warnings of the server as errors'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from job" -s h -l help -d 'Print what the command does and its flags'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from namespace" -l dry-run -d 'Send nothing (client) or store nothing (server): none, client or server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from namespace" -l field-manager -d 'Name under which the server records who owns the fields' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from namespace" -s o -l output -d 'Output format: json, yaml, kyaml, name, go-template=…, jsonpath=… and their file forms' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from namespace" -l template -d 'The template, or the file that has it, where the output format names none' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from namespace" -l validate -d 'What to do with fields the server does not know: strict, warn or ignore' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from namespace" -l as -d 'User to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from namespace" -l as-group -d 'Group to act as; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from namespace" -l as-uid -d 'UID to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from namespace" -l as-user-extra -d 'Further attributes of the user to act as, as KEY=VALUE; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from namespace" -l cache-dir -d 'Folder for cached discovery' -r -f -a "(__fish_complete_directories)"
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from namespace" -l certificate-authority -d 'File with the certificate authority' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from namespace" -l client-certificate -d 'File with the client certificate' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from namespace" -l client-key -d 'File with the client key' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from namespace" -l cluster -d 'Cluster of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from namespace" -l context -d 'Context of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from namespace" -l kubeconfig -d 'Kubeconfig file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from namespace" -l kuberc -d 'Preferences file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from namespace" -l log-flush-frequency -d 'How often the log is flushed; each line is, so that nothing is held back longer' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from namespace" -s n -l namespace -d 'Namespace of this request' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from namespace" -l password -d 'Password for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from namespace" -l profile -d 'Profile to capture; only none, as the others describe the Go runtime' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from namespace" -l profile-output -d 'File the profile is written to' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from namespace" -l proxy-url -d 'Proxy for requests to the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from namespace" -l request-timeout -d 'How long one request may take, such as 1s, 2m or 3h; 0 for no limit' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from namespace" -s s -l server -d 'Address and port of the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from namespace" -l tls-server-name -d 'Name that the server\'s certificate must have, when it is not the host\'s' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from namespace" -l token -d 'Bearer token' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from namespace" -l user -d 'User of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from namespace" -l username -d 'User name for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from namespace" -s v -l v -d 'How much to tell of what goes on, from 0 to 10' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from namespace" -l vmodule -d 'Verbosity by source file, as PATTERN=N,...' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from namespace" -l allow-missing-template-keys -d 'Print nothing for a field or key that a template names and an object lacks'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from namespace" -l show-managed-fields -d 'Keep managedFields in json, yaml and kyaml'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from namespace" -l save-config -d 'Keep the manifest in an annotation of the object, for a later apply'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from namespace" -l disable-compression -d 'Don\'t ask the server for compressed answers'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from namespace" -l insecure-skip-tls-verify -d 'Trust any certificate of the server, which makes the connection insecure'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from namespace" -l match-server-version -d 'Refuse to work with a server of another version'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from namespace" -l warnings-as-errors -d 'Treat warnings of the server as errors'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from namespace" -s h -l help -d 'Print what the command does and its flags'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from ns" -l dry-run -d 'Send nothing (client) or store nothing (server): none, client or server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from ns" -l field-manager -d 'Name under which the server records who owns the fields' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from ns" -s o -l output -d 'Output format: json, yaml, kyaml, name, go-template=…, jsonpath=… and their file forms' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from ns" -l template -d 'The template, or the file that has it, where the output format names none' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from ns" -l validate -d 'What to do with fields the server does not know: strict, warn or ignore' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from ns" -l as -d 'User to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from ns" -l as-group -d 'Group to act as; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from ns" -l as-uid -d 'UID to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from ns" -l as-user-extra -d 'Further attributes of the user to act as, as KEY=VALUE; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from ns" -l cache-dir -d 'Folder for cached discovery' -r -f -a "(__fish_complete_directories)"
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from ns" -l certificate-authority -d 'File with the certificate authority' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from ns" -l client-certificate -d 'File with the client certificate' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from ns" -l client-key -d 'File with the client key' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from ns" -l cluster -d 'Cluster of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from ns" -l context -d 'Context of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from ns" -l kubeconfig -d 'Kubeconfig file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from ns" -l kuberc -d 'Preferences file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from ns" -l log-flush-frequency -d 'How often the log is flushed; each line is, so that nothing is held back longer' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from ns" -s n -l namespace -d 'Namespace of this request' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from ns" -l password -d 'Password for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from ns" -l profile -d 'Profile to capture; only none, as the others describe the Go runtime' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from ns" -l profile-output -d 'File the profile is written to' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from ns" -l proxy-url -d 'Proxy for requests to the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from ns" -l request-timeout -d 'How long one request may take, such as 1s, 2m or 3h; 0 for no limit' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from ns" -s s -l server -d 'Address and port of the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from ns" -l tls-server-name -d 'Name that the server\'s certificate must have, when it is not the host\'s' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from ns" -l token -d 'Bearer token' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from ns" -l user -d 'User of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from ns" -l username -d 'User name for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from ns" -s v -l v -d 'How much to tell of what goes on, from 0 to 10' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from ns" -l vmodule -d 'Verbosity by source file, as PATTERN=N,...' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from ns" -l allow-missing-template-keys -d 'Print nothing for a field or key that a template names and an object lacks'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from ns" -l show-managed-fields -d 'Keep managedFields in json, yaml and kyaml'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from ns" -l save-config -d 'Keep the manifest in an annotation of the object, for a later apply'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from ns" -l disable-compression -d 'Don\'t ask the server for compressed answers'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from ns" -l insecure-skip-tls-verify -d 'Trust any certificate of the server, which makes the connection insecure'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from ns" -l match-server-version -d 'Refuse to work with a server of another version'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from ns" -l warnings-as-errors -d 'Treat warnings of the server as errors'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from ns" -s h -l help -d 'Print what the command does and its flags'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from poddisruptionbudget" -l dry-run -d 'Send nothing (client) or store nothing (server): none, client or server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from poddisruptionbudget" -l field-manager -d 'Name under which the server records who owns the fields' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from poddisruptionbudget" -s o -l output -d 'Output format: json, yaml, kyaml, name, go-template=…, jsonpath=… and their file forms' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from poddisruptionbudget" -l template -d 'The template, or the file that has it, where the output format names none' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from poddisruptionbudget" -l validate -d 'What to do with fields the server does not know: strict, warn or ignore' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from poddisruptionbudget" -l max-unavailable -d 'How many pods may be missing, as a number or a percentage' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from poddisruptionbudget" -l min-available -d 'How many pods must be there, as a number or a percentage' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from poddisruptionbudget" -l selector -d 'The labels of the pods, such as app=web' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from poddisruptionbudget" -l as -d 'User to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from poddisruptionbudget" -l as-group -d 'Group to act as; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from poddisruptionbudget" -l as-uid -d 'UID to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from poddisruptionbudget" -l as-user-extra -d 'Further attributes of the user to act as, as KEY=VALUE; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from poddisruptionbudget" -l cache-dir -d 'Folder for cached discovery' -r -f -a "(__fish_complete_directories)"
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from poddisruptionbudget" -l certificate-authority -d 'File with the certificate authority' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from poddisruptionbudget" -l client-certificate -d 'File with the client certificate' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from poddisruptionbudget" -l client-key -d 'File with the client key' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from poddisruptionbudget" -l cluster -d 'Cluster of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from poddisruptionbudget" -l context -d 'Context of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from poddisruptionbudget" -l kubeconfig -d 'Kubeconfig file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from poddisruptionbudget" -l kuberc -d 'Preferences file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from poddisruptionbudget" -l log-flush-frequency -d 'How often the log is flushed; each line is, so that nothing is held back longer' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from poddisruptionbudget" -s n -l namespace -d 'Namespace of this request' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from poddisruptionbudget" -l password -d 'Password for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from poddisruptionbudget" -l profile -d 'Profile to capture; only none, as the others describe the Go runtime' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from poddisruptionbudget" -l profile-output -d 'File the profile is written to' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from poddisruptionbudget" -l proxy-url -d 'Proxy for requests to the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from poddisruptionbudget" -l request-timeout -d 'How long one request may take, such as 1s, 2m or 3h; 0 for no limit' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from poddisruptionbudget" -s s -l server -d 'Address and port of the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from poddisruptionbudget" -l tls-server-name -d 'Name that the server\'s certificate must have, when it is not the host\'s' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from poddisruptionbudget" -l token -d 'Bearer token' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from poddisruptionbudget" -l user -d 'User of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from poddisruptionbudget" -l username -d 'User name for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from poddisruptionbudget" -s v -l v -d 'How much to tell of what goes on, from 0 to 10' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from poddisruptionbudget" -l vmodule -d 'Verbosity by source file, as PATTERN=N,...' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from poddisruptionbudget" -l allow-missing-template-keys -d 'Print nothing for a field or key that a template names and an object lacks'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from poddisruptionbudget" -l show-managed-fields -d 'Keep managedFields in json, yaml and kyaml'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from poddisruptionbudget" -l save-config -d 'Keep the manifest in an annotation of the object, for a later apply'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from poddisruptionbudget" -l disable-compression -d 'Don\'t ask the server for compressed answers'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from poddisruptionbudget" -l insecure-skip-tls-verify -d 'Trust any certificate of the server, which makes the connection insecure'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from poddisruptionbudget" -l match-server-version -d 'Refuse to work with a server of another version'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from poddisruptionbudget" -l warnings-as-errors -d 'Treat warnings of the server as errors'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from poddisruptionbudget" -s h -l help -d 'Print what the command does and its flags'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from pdb" -l dry-run -d 'Send nothing (client) or store nothing (server): none, client or server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from pdb" -l field-manager -d 'Name under which the server records who owns the fields' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from pdb" -s o -l output -d 'Output format: json, yaml, kyaml, name, go-template=…, jsonpath=… and their file forms' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from pdb" -l template -d 'The template, or the file that has it, where the output format names none' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from pdb" -l validate -d 'What to do with fields the server does not know: strict, warn or ignore' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from pdb" -l max-unavailable -d 'How many pods may be missing, as a number or a percentage' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from pdb" -l min-available -d 'How many pods must be there, as a number or a percentage' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from pdb" -l selector -d 'The labels of the pods, such as app=web' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from pdb" -l as -d 'User to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from pdb" -l as-group -d 'Group to act as; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from pdb" -l as-uid -d 'UID to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from pdb" -l as-user-extra -d 'Further attributes of the user to act as, as KEY=VALUE; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from pdb" -l cache-dir -d 'Folder for cached discovery' -r -f -a "(__fish_complete_directories)"
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from pdb" -l certificate-authority -d 'File with the certificate authority' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from pdb" -l client-certificate -d 'File with the client certificate' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from pdb" -l client-key -d 'File with the client key' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from pdb" -l cluster -d 'Cluster of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from pdb" -l context -d 'Context of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from pdb" -l kubeconfig -d 'Kubeconfig file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from pdb" -l kuberc -d 'Preferences file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from pdb" -l log-flush-frequency -d 'How often the log is flushed; each line is, so that nothing is held back longer' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from pdb" -s n -l namespace -d 'Namespace of this request' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from pdb" -l password -d 'Password for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from pdb" -l profile -d 'Profile to capture; only none, as the others describe the Go runtime' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from pdb" -l profile-output -d 'File the profile is written to' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from pdb" -l proxy-url -d 'Proxy for requests to the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from pdb" -l request-timeout -d 'How long one request may take, such as 1s, 2m or 3h; 0 for no limit' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from pdb" -s s -l server -d 'Address and port of the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from pdb" -l tls-server-name -d 'Name that the server\'s certificate must have, when it is not the host\'s' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from pdb" -l token -d 'Bearer token' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from pdb" -l user -d 'User of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from pdb" -l username -d 'User name for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from pdb" -s v -l v -d 'How much to tell of what goes on, from 0 to 10' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from pdb" -l vmodule -d 'Verbosity by source file, as PATTERN=N,...' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from pdb" -l allow-missing-template-keys -d 'Print nothing for a field or key that a template names and an object lacks'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from pdb" -l show-managed-fields -d 'Keep managedFields in json, yaml and kyaml'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from pdb" -l save-config -d 'Keep the manifest in an annotation of the object, for a later apply'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from pdb" -l disable-compression -d 'Don\'t ask the server for compressed answers'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from pdb" -l insecure-skip-tls-verify -d 'Trust any certificate of the server, which makes the connection insecure'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from pdb" -l match-server-version -d 'Refuse to work with a server of another version'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from pdb" -l warnings-as-errors -d 'Treat warnings of the server as errors'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from pdb" -s h -l help -d 'Print what the command does and its flags'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from priorityclass" -l description -d 'What the class is for' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from priorityclass" -l dry-run -d 'Send nothing (client) or store nothing (server): none, client or server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from priorityclass" -l field-manager -d 'Name under which the server records who owns the fields' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from priorityclass" -s o -l output -d 'Output format: json, yaml, kyaml, name, go-template=…, jsonpath=… and their file forms' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from priorityclass" -l template -d 'The template, or the file that has it, where the output format names none' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from priorityclass" -l validate -d 'What to do with fields the server does not know: strict, warn or ignore' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from priorityclass" -l preemption-policy -d 'Whether its pods push out others: PreemptLowerPriority or Never' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from priorityclass" -l value -d 'The priority of its pods' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from priorityclass" -l as -d 'User to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from priorityclass" -l as-group -d 'Group to act as; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from priorityclass" -l as-uid -d 'UID to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from priorityclass" -l as-user-extra -d 'Further attributes of the user to act as, as KEY=VALUE; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from priorityclass" -l cache-dir -d 'Folder for cached discovery' -r -f -a "(__fish_complete_directories)"
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from priorityclass" -l certificate-authority -d 'File with the certificate authority' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from priorityclass" -l client-certificate -d 'File with the client certificate' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from priorityclass" -l client-key -d 'File with the client key' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from priorityclass" -l cluster -d 'Cluster of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from priorityclass" -l context -d 'Context of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from priorityclass" -l kubeconfig -d 'Kubeconfig file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from priorityclass" -l kuberc -d 'Preferences file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from priorityclass" -l log-flush-frequency -d 'How often the log is flushed; each line is, so that nothing is held back longer' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from priorityclass" -s n -l namespace -d 'Namespace of this request' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from priorityclass" -l password -d 'Password for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from priorityclass" -l profile -d 'Profile to capture; only none, as the others describe the Go runtime' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from priorityclass" -l profile-output -d 'File the profile is written to' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from priorityclass" -l proxy-url -d 'Proxy for requests to the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from priorityclass" -l request-timeout -d 'How long one request may take, such as 1s, 2m or 3h; 0 for no limit' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from priorityclass" -s s -l server -d 'Address and port of the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from priorityclass" -l tls-server-name -d 'Name that the server\'s certificate must have, when it is not the host\'s' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from priorityclass" -l token -d 'Bearer token' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from priorityclass" -l user -d 'User of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from priorityclass" -l username -d 'User name for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from priorityclass" -s v -l v -d 'How much to tell of what goes on, from 0 to 10' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from priorityclass" -l vmodule -d 'Verbosity by source file, as PATTERN=N,...' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from priorityclass" -l global-default -d 'The class of pods that name none'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from priorityclass" -l allow-missing-template-keys -d 'Print nothing for a field or key that a template names and an object lacks'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from priorityclass" -l show-managed-fields -d 'Keep managedFields in json, yaml and kyaml'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from priorityclass" -l save-config -d 'Keep the manifest in an annotation of the object, for a later apply'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from priorityclass" -l disable-compression -d 'Don\'t ask the server for compressed answers'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from priorityclass" -l insecure-skip-tls-verify -d 'Trust any certificate of the server, which makes the connection insecure'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from priorityclass" -l match-server-version -d 'Refuse to work with a server of another version'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from priorityclass" -l warnings-as-errors -d 'Treat warnings of the server as errors'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from priorityclass" -s h -l help -d 'Print what the command does and its flags'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from pc" -l description -d 'What the class is for' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from pc" -l dry-run -d 'Send nothing (client) or store nothing (server): none, client or server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from pc" -l field-manager -d 'Name under which the server records who owns the fields' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from pc" -s o -l output -d 'Output format: json, yaml, kyaml, name, go-template=…, jsonpath=… and their file forms' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from pc" -l template -d 'The template, or the file that has it, where the output format names none' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from pc" -l validate -d 'What to do with fields the server does not know: strict, warn or ignore' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from pc" -l preemption-policy -d 'Whether its pods push out others: PreemptLowerPriority or Never' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from pc" -l value -d 'The priority of its pods' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from pc" -l as -d 'User to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from pc" -l as-group -d 'Group to act as; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from pc" -l as-uid -d 'UID to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from pc" -l as-user-extra -d 'Further attributes of the user to act as, as KEY=VALUE; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from pc" -l cache-dir -d 'Folder for cached discovery' -r -f -a "(__fish_complete_directories)"
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from pc" -l certificate-authority -d 'File with the certificate authority' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from pc" -l client-certificate -d 'File with the client certificate' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from pc" -l client-key -d 'File with the client key' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from pc" -l cluster -d 'Cluster of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from pc" -l context -d 'Context of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from pc" -l kubeconfig -d 'Kubeconfig file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from pc" -l kuberc -d 'Preferences file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from pc" -l log-flush-frequency -d 'How often the log is flushed; each line is, so that nothing is held back longer' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from pc" -s n -l namespace -d 'Namespace of this request' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from pc" -l password -d 'Password for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from pc" -l profile -d 'Profile to capture; only none, as the others describe the Go runtime' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from pc" -l profile-output -d 'File the profile is written to' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from pc" -l proxy-url -d 'Proxy for requests to the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from pc" -l request-timeout -d 'How long one request may take, such as 1s, 2m or 3h; 0 for no limit' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from pc" -s s -l server -d 'Address and port of the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from pc" -l tls-server-name -d 'Name that the server\'s certificate must have, when it is not the host\'s' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from pc" -l token -d 'Bearer token' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from pc" -l user -d 'User of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from pc" -l username -d 'User name for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from pc" -s v -l v -d 'How much to tell of what goes on, from 0 to 10' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from pc" -l vmodule -d 'Verbosity by source file, as PATTERN=N,...' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from pc" -l global-default -d 'The class of pods that name none'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from pc" -l allow-missing-template-keys -d 'Print nothing for a field or key that a template names and an object lacks'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from pc" -l show-managed-fields -d 'Keep managedFields in json, yaml and kyaml'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from pc" -l save-config -d 'Keep the manifest in an annotation of the object, for a later apply'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from pc" -l disable-compression -d 'Don\'t ask the server for compressed answers'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from pc" -l insecure-skip-tls-verify -d 'Trust any certificate of the server, which makes the connection insecure'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from pc" -l match-server-version -d 'Refuse to work with a server of another version'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from pc" -l warnings-as-errors -d 'Treat warnings of the server as errors'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from pc" -s h -l help -d 'Print what the command does and its flags'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from quota" -l hard -d 'The limits, as RESOURCE=QUANTITY,...' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from quota" -l dry-run -d 'Send nothing (client) or store nothing (server): none, client or server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from quota" -l field-manager -d 'Name under which the server records who owns the fields' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from quota" -s o -l output -d 'Output format: json, yaml, kyaml, name, go-template=…, jsonpath=… and their file forms' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from quota" -l template -d 'The template, or the file that has it, where the output format names none' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from quota" -l validate -d 'What to do with fields the server does not know: strict, warn or ignore' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from quota" -l scopes -d 'What counts: only objects in all of these scopes, with commas' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from quota" -l as -d 'User to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from quota" -l as-group -d 'Group to act as; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from quota" -l as-uid -d 'UID to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from quota" -l as-user-extra -d 'Further attributes of the user to act as, as KEY=VALUE; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from quota" -l cache-dir -d 'Folder for cached discovery' -r -f -a "(__fish_complete_directories)"
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from quota" -l certificate-authority -d 'File with the certificate authority' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from quota" -l client-certificate -d 'File with the client certificate' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from quota" -l client-key -d 'File with the client key' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from quota" -l cluster -d 'Cluster of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from quota" -l context -d 'Context of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from quota" -l kubeconfig -d 'Kubeconfig file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from quota" -l kuberc -d 'Preferences file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from quota" -l log-flush-frequency -d 'How often the log is flushed; each line is, so that nothing is held back longer' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from quota" -s n -l namespace -d 'Namespace of this request' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from quota" -l password -d 'Password for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from quota" -l profile -d 'Profile to capture; only none, as the others describe the Go runtime' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from quota" -l profile-output -d 'File the profile is written to' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from quota" -l proxy-url -d 'Proxy for requests to the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from quota" -l request-timeout -d 'How long one request may take, such as 1s, 2m or 3h; 0 for no limit' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from quota" -s s -l server -d 'Address and port of the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from quota" -l tls-server-name -d 'Name that the server\'s certificate must have, when it is not the host\'s' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from quota" -l token -d 'Bearer token' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from quota" -l user -d 'User of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from quota" -l username -d 'User name for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from quota" -s v -l v -d 'How much to tell of what goes on, from 0 to 10' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from quota" -l vmodule -d 'Verbosity by source file, as PATTERN=N,...' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from quota" -l allow-missing-template-keys -d 'Print nothing for a field or key that a template names and an object lacks'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from quota" -l show-managed-fields -d 'Keep managedFields in json, yaml and kyaml'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from quota" -l save-config -d 'Keep the manifest in an annotation of the object, for a later apply'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from quota" -l disable-compression -d 'Don\'t ask the server for compressed answers'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from quota" -l insecure-skip-tls-verify -d 'Trust any certificate of the server, which makes the connection insecure'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from quota" -l match-server-version -d 'Refuse to work with a server of another version'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from quota" -l warnings-as-errors -d 'Treat warnings of the server as errors'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from quota" -s h -l help -d 'Print what the command does and its flags'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from resourcequota" -l hard -d 'The limits, as RESOURCE=QUANTITY,...' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from resourcequota" -l dry-run -d 'Send nothing (client) or store nothing (server): none, client or server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from resourcequota" -l field-manager -d 'Name under which the server records who owns the fields' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from resourcequota" -s o -l output -d 'Output format: json, yaml, kyaml, name, go-template=…, jsonpath=… and their file forms' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from resourcequota" -l template -d 'The template, or the file that has it, where the output format names none' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from resourcequota" -l validate -d 'What to do with fields the server does not know: strict, warn or ignore' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from resourcequota" -l scopes -d 'What counts: only objects in all of these scopes, with commas' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from resourcequota" -l as -d 'User to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from resourcequota" -l as-group -d 'Group to act as; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from resourcequota" -l as-uid -d 'UID to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from resourcequota" -l as-user-extra -d 'Further attributes of the user to act as, as KEY=VALUE; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from resourcequota" -l cache-dir -d 'Folder for cached discovery' -r -f -a "(__fish_complete_directories)"
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from resourcequota" -l certificate-authority -d 'File with the certificate authority' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from resourcequota" -l client-certificate -d 'File with the client certificate' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from resourcequota" -l client-key -d 'File with the client key' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from resourcequota" -l cluster -d 'Cluster of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from resourcequota" -l context -d 'Context of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from resourcequota" -l kubeconfig -d 'Kubeconfig file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from resourcequota" -l kuberc -d 'Preferences file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from resourcequota" -l log-flush-frequency -d 'How often the log is flushed; each line is, so that nothing is held back longer' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from resourcequota" -s n -l namespace -d 'Namespace of this request' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from resourcequota" -l password -d 'Password for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from resourcequota" -l profile -d 'Profile to capture; only none, as the others describe the Go runtime' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from resourcequota" -l profile-output -d 'File the profile is written to' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from resourcequota" -l proxy-url -d 'Proxy for requests to the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from resourcequota" -l request-timeout -d 'How long one request may take, such as 1s, 2m or 3h; 0 for no limit' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from resourcequota" -s s -l server -d 'Address and port of the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from resourcequota" -l tls-server-name -d 'Name that the server\'s certificate must have, when it is not the host\'s' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from resourcequota" -l token -d 'Bearer token' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from resourcequota" -l user -d 'User of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from resourcequota" -l username -d 'User name for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from resourcequota" -s v -l v -d 'How much to tell of what goes on, from 0 to 10' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from resourcequota" -l vmodule -d 'Verbosity by source file, as PATTERN=N,...' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from resourcequota" -l allow-missing-template-keys -d 'Print nothing for a field or key that a template names and an object lacks'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from resourcequota" -l show-managed-fields -d 'Keep managedFields in json, yaml and kyaml'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from resourcequota" -l save-config -d 'Keep the manifest in an annotation of the object, for a later apply'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from resourcequota" -l disable-compression -d 'Don\'t ask the server for compressed answers'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from resourcequota" -l insecure-skip-tls-verify -d 'Trust any certificate of the server, which makes the connection insecure'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from resourcequota" -l match-server-version -d 'Refuse to work with a server of another version'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from resourcequota" -l warnings-as-errors -d 'Treat warnings of the server as errors'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from resourcequota" -s h -l help -d 'Print what the command does and its flags'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from role" -l dry-run -d 'Send nothing (client) or store nothing (server): none, client or server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from role" -l field-manager -d 'Name under which the server records who owns the fields' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from role" -s o -l output -d 'Output format: json, yaml, kyaml, name, go-template=…, jsonpath=… and their file forms' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from role" -l template -d 'The template, or the file that has it, where the output format names none' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from role" -l validate -d 'What to do with fields the server does not know: strict, warn or ignore' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from role" -l resource -d 'What may be done to what, as RESOURCE[.GROUP][/SUBRESOURCE],...' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from role" -l resource-name -d 'The name of an object, when not all are meant; may be given several times' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from role" -l verb -d 'What may be done, such as get,list' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from role" -l as -d 'User to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from role" -l as-group -d 'Group to act as; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from role" -l as-uid -d 'UID to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from role" -l as-user-extra -d 'Further attributes of the user to act as, as KEY=VALUE; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from role" -l cache-dir -d 'Folder for cached discovery' -r -f -a "(__fish_complete_directories)"
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from role" -l certificate-authority -d 'File with the certificate authority' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from role" -l client-certificate -d 'File with the client certificate' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from role" -l client-key -d 'File with the client key' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from role" -l cluster -d 'Cluster of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from role" -l context -d 'Context of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from role" -l kubeconfig -d 'Kubeconfig file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from role" -l kuberc -d 'Preferences file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from role" -l log-flush-frequency -d 'How often the log is flushed; each line is, so that nothing is held back longer' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from role" -s n -l namespace -d 'Namespace of this request' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from role" -l password -d 'Password for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from role" -l profile -d 'Profile to capture; only none, as the others describe the Go runtime' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from role" -l profile-output -d 'File the profile is written to' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from role" -l proxy-url -d 'Proxy for requests to the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from role" -l request-timeout -d 'How long one request may take, such as 1s, 2m or 3h; 0 for no limit' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from role" -s s -l server -d 'Address and port of the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from role" -l tls-server-name -d 'Name that the server\'s certificate must have, when it is not the host\'s' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from role" -l token -d 'Bearer token' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from role" -l user -d 'User of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from role" -l username -d 'User name for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from role" -s v -l v -d 'How much to tell of what goes on, from 0 to 10' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from role" -l vmodule -d 'Verbosity by source file, as PATTERN=N,...' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from role" -l allow-missing-template-keys -d 'Print nothing for a field or key that a template names and an object lacks'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from role" -l show-managed-fields -d 'Keep managedFields in json, yaml and kyaml'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from role" -l save-config -d 'Keep the manifest in an annotation of the object, for a later apply'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from role" -l disable-compression -d 'Don\'t ask the server for compressed answers'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from role" -l insecure-skip-tls-verify -d 'Trust any certificate of the server, which makes the connection insecure'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from role" -l match-server-version -d 'Refuse to work with a server of another version'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from role" -l warnings-as-errors -d 'Treat warnings of the server as errors'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from role" -s h -l help -d 'Print what the command does and its flags'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from rolebinding" -l clusterrole -d 'The cluster role that is bound' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from rolebinding" -l dry-run -d 'Send nothing (client) or store nothing (server): none, client or server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from rolebinding" -l field-manager -d 'Name under which the server records who owns the fields' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from rolebinding" -s o -l output -d 'Output format: json, yaml, kyaml, name, go-template=…, jsonpath=… and their file forms' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from rolebinding" -l template -d 'The template, or the file that has it, where the output format names none' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from rolebinding" -l validate -d 'What to do with fields the server does not know: strict, warn or ignore' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from rolebinding" -l role -d 'The role that is bound' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from rolebinding" -l group -d 'A group that gets the role; may be given several times' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from rolebinding" -l serviceaccount -d 'A service account that gets it, as NAMESPACE:NAME; may be given several times' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from rolebinding" -l user -d 'A user that gets it; may be given several times' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from rolebinding" -l as -d 'User to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from rolebinding" -l as-group -d 'Group to act as; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from rolebinding" -l as-uid -d 'UID to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from rolebinding" -l as-user-extra -d 'Further attributes of the user to act as, as KEY=VALUE; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from rolebinding" -l cache-dir -d 'Folder for cached discovery' -r -f -a "(__fish_complete_directories)"
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from rolebinding" -l certificate-authority -d 'File with the certificate authority' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from rolebinding" -l client-certificate -d 'File with the client certificate' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from rolebinding" -l client-key -d 'File with the client key' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from rolebinding" -l cluster -d 'Cluster of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from rolebinding" -l context -d 'Context of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from rolebinding" -l kubeconfig -d 'Kubeconfig file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from rolebinding" -l kuberc -d 'Preferences file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from rolebinding" -l log-flush-frequency -d 'How often the log is flushed; each line is, so that nothing is held back longer' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from rolebinding" -s n -l namespace -d 'Namespace of this request' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from rolebinding" -l password -d 'Password for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from rolebinding" -l profile -d 'Profile to capture; only none, as the others describe the Go runtime' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from rolebinding" -l profile-output -d 'File the profile is written to' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from rolebinding" -l proxy-url -d 'Proxy for requests to the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from rolebinding" -l request-timeout -d 'How long one request may take, such as 1s, 2m or 3h; 0 for no limit' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from rolebinding" -s s -l server -d 'Address and port of the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from rolebinding" -l tls-server-name -d 'Name that the server\'s certificate must have, when it is not the host\'s' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from rolebinding" -l token -d 'Bearer token' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from rolebinding" -l username -d 'User name for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from rolebinding" -s v -l v -d 'How much to tell of what goes on, from 0 to 10' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from rolebinding" -l vmodule -d 'Verbosity by source file, as PATTERN=N,...' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from rolebinding" -l allow-missing-template-keys -d 'Print nothing for a field or key that a template names and an object lacks'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from rolebinding" -l show-managed-fields -d 'Keep managedFields in json, yaml and kyaml'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from rolebinding" -l save-config -d 'Keep the manifest in an annotation of the object, for a later apply'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from rolebinding" -l disable-compression -d 'Don\'t ask the server for compressed answers'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from rolebinding" -l insecure-skip-tls-verify -d 'Trust any certificate of the server, which makes the connection insecure'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from rolebinding" -l match-server-version -d 'Refuse to work with a server of another version'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from rolebinding" -l warnings-as-errors -d 'Treat warnings of the server as errors'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from rolebinding" -s h -l help -d 'Print what the command does and its flags'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from secret" -l as -d 'User to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from secret" -l as-group -d 'Group to act as; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from secret" -l as-uid -d 'UID to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from secret" -l as-user-extra -d 'Further attributes of the user to act as, as KEY=VALUE; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from secret" -l cache-dir -d 'Folder for cached discovery' -r -f -a "(__fish_complete_directories)"
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from secret" -l certificate-authority -d 'File with the certificate authority' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from secret" -l client-certificate -d 'File with the client certificate' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from secret" -l client-key -d 'File with the client key' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from secret" -l cluster -d 'Cluster of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from secret" -l context -d 'Context of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from secret" -l kubeconfig -d 'Kubeconfig file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from secret" -l kuberc -d 'Preferences file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from secret" -l log-flush-frequency -d 'How often the log is flushed; each line is, so that nothing is held back longer' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from secret" -s n -l namespace -d 'Namespace of this request' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from secret" -l password -d 'Password for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from secret" -l profile -d 'Profile to capture; only none, as the others describe the Go runtime' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from secret" -l profile-output -d 'File the profile is written to' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from secret" -l proxy-url -d 'Proxy for requests to the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from secret" -l request-timeout -d 'How long one request may take, such as 1s, 2m or 3h; 0 for no limit' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from secret" -s s -l server -d 'Address and port of the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from secret" -l tls-server-name -d 'Name that the server\'s certificate must have, when it is not the host\'s' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from secret" -l token -d 'Bearer token' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from secret" -l user -d 'User of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from secret" -l username -d 'User name for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from secret" -s v -l v -d 'How much to tell of what goes on, from 0 to 10' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from secret" -l vmodule -d 'Verbosity by source file, as PATTERN=N,...' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from secret" -l disable-compression -d 'Don\'t ask the server for compressed answers'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from secret" -l insecure-skip-tls-verify -d 'Trust any certificate of the server, which makes the connection insecure'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from secret" -l match-server-version -d 'Refuse to work with a server of another version'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from secret" -l warnings-as-errors -d 'Treat warnings of the server as errors'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from secret" -s h -l help -d 'Print what the command does and its flags'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from secret" -f -a "docker-registry" -d 'Create a secret for a registry of images'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from secret" -f -a "generic" -d 'Create a secret of files, folders or literals'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from secret" -f -a "tls" -d 'Create a secret of a certificate and its key'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from service" -l as -d 'User to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from service" -l as-group -d 'Group to act as; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from service" -l as-uid -d 'UID to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from service" -l as-user-extra -d 'Further attributes of the user to act as, as KEY=VALUE; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from service" -l cache-dir -d 'Folder for cached discovery' -r -f -a "(__fish_complete_directories)"
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from service" -l certificate-authority -d 'File with the certificate authority' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from service" -l client-certificate -d 'File with the client certificate' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from service" -l client-key -d 'File with the client key' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from service" -l cluster -d 'Cluster of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from service" -l context -d 'Context of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from service" -l kubeconfig -d 'Kubeconfig file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from service" -l kuberc -d 'Preferences file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from service" -l log-flush-frequency -d 'How often the log is flushed; each line is, so that nothing is held back longer' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from service" -s n -l namespace -d 'Namespace of this request' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from service" -l password -d 'Password for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from service" -l profile -d 'Profile to capture; only none, as the others describe the Go runtime' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from service" -l profile-output -d 'File the profile is written to' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from service" -l proxy-url -d 'Proxy for requests to the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from service" -l request-timeout -d 'How long one request may take, such as 1s, 2m or 3h; 0 for no limit' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from service" -s s -l server -d 'Address and port of the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from service" -l tls-server-name -d 'Name that the server\'s certificate must have, when it is not the host\'s' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from service" -l token -d 'Bearer token' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from service" -l user -d 'User of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from service" -l username -d 'User name for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from service" -s v -l v -d 'How much to tell of what goes on, from 0 to 10' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from service" -l vmodule -d 'Verbosity by source file, as PATTERN=N,...' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from service" -l disable-compression -d 'Don\'t ask the server for compressed answers'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from service" -l insecure-skip-tls-verify -d 'Trust any certificate of the server, which makes the connection insecure'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from service" -l match-server-version -d 'Refuse to work with a server of another version'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from service" -l warnings-as-errors -d 'Treat warnings of the server as errors'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from service" -s h -l help -d 'Print what the command does and its flags'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from service" -f -a "clusterip" -d 'Create a service with an address in the cluster'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from service" -f -a "externalname" -d 'Create a service that stands for a name outside of the cluster'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from service" -f -a "loadbalancer" -d 'Create a service behind a load balancer'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from service" -f -a "nodeport" -d 'Create a service with a port of every node'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from svc" -l as -d 'User to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from svc" -l as-group -d 'Group to act as; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from svc" -l as-uid -d 'UID to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from svc" -l as-user-extra -d 'Further attributes of the user to act as, as KEY=VALUE; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from svc" -l cache-dir -d 'Folder for cached discovery' -r -f -a "(__fish_complete_directories)"
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from svc" -l certificate-authority -d 'File with the certificate authority' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from svc" -l client-certificate -d 'File with the client certificate' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from svc" -l client-key -d 'File with the client key' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from svc" -l cluster -d 'Cluster of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from svc" -l context -d 'Context of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from svc" -l kubeconfig -d 'Kubeconfig file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from svc" -l kuberc -d 'Preferences file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from svc" -l log-flush-frequency -d 'How often the log is flushed; each line is, so that nothing is held back longer' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from svc" -s n -l namespace -d 'Namespace of this request' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from svc" -l password -d 'Password for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from svc" -l profile -d 'Profile to capture; only none, as the others describe the Go runtime' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from svc" -l profile-output -d 'File the profile is written to' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from svc" -l proxy-url -d 'Proxy for requests to the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from svc" -l request-timeout -d 'How long one request may take, such as 1s, 2m or 3h; 0 for no limit' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from svc" -s s -l server -d 'Address and port of the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from svc" -l tls-server-name -d 'Name that the server\'s certificate must have, when it is not the host\'s' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from svc" -l token -d 'Bearer token' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from svc" -l user -d 'User of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from svc" -l username -d 'User name for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from svc" -s v -l v -d 'How much to tell of what goes on, from 0 to 10' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from svc" -l vmodule -d 'Verbosity by source file, as PATTERN=N,...' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from svc" -l disable-compression -d 'Don\'t ask the server for compressed answers'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from svc" -l insecure-skip-tls-verify -d 'Trust any certificate of the server, which makes the connection insecure'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from svc" -l match-server-version -d 'Refuse to work with a server of another version'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from svc" -l warnings-as-errors -d 'Treat warnings of the server as errors'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from svc" -s h -l help -d 'Print what the command does and its flags'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from svc" -f -a "clusterip" -d 'Create a service with an address in the cluster'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from svc" -f -a "externalname" -d 'Create a service that stands for a name outside of the cluster'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from svc" -f -a "loadbalancer" -d 'Create a service behind a load balancer'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from svc" -f -a "nodeport" -d 'Create a service with a port of every node'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from serviceaccount" -l dry-run -d 'Send nothing (client) or store nothing (server): none, client or server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from serviceaccount" -l field-manager -d 'Name under which the server records who owns the fields' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from serviceaccount" -s o -l output -d 'Output format: json, yaml, kyaml, name, go-template=…, jsonpath=… and their file forms' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from serviceaccount" -l template -d 'The template, or the file that has it, where the output format names none' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from serviceaccount" -l validate -d 'What to do with fields the server does not know: strict, warn or ignore' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from serviceaccount" -l as -d 'User to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from serviceaccount" -l as-group -d 'Group to act as; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from serviceaccount" -l as-uid -d 'UID to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from serviceaccount" -l as-user-extra -d 'Further attributes of the user to act as, as KEY=VALUE; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from serviceaccount" -l cache-dir -d 'Folder for cached discovery' -r -f -a "(__fish_complete_directories)"
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from serviceaccount" -l certificate-authority -d 'File with the certificate authority' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from serviceaccount" -l client-certificate -d 'File with the client certificate' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from serviceaccount" -l client-key -d 'File with the client key' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from serviceaccount" -l cluster -d 'Cluster of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from serviceaccount" -l context -d 'Context of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from serviceaccount" -l kubeconfig -d 'Kubeconfig file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from serviceaccount" -l kuberc -d 'Preferences file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from serviceaccount" -l log-flush-frequency -d 'How often the log is flushed; each line is, so that nothing is held back longer' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from serviceaccount" -s n -l namespace -d 'Namespace of this request' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from serviceaccount" -l password -d 'Password for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from serviceaccount" -l profile -d 'Profile to capture; only none, as the others describe the Go runtime' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from serviceaccount" -l profile-output -d 'File the profile is written to' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from serviceaccount" -l proxy-url -d 'Proxy for requests to the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from serviceaccount" -l request-timeout -d 'How long one request may take, such as 1s, 2m or 3h; 0 for no limit' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from serviceaccount" -s s -l server -d 'Address and port of the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from serviceaccount" -l tls-server-name -d 'Name that the server\'s certificate must have, when it is not the host\'s' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from serviceaccount" -l token -d 'Bearer token' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from serviceaccount" -l user -d 'User of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from serviceaccount" -l username -d 'User name for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from serviceaccount" -s v -l v -d 'How much to tell of what goes on, from 0 to 10' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from serviceaccount" -l vmodule -d 'Verbosity by source file, as PATTERN=N,...' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from serviceaccount" -l allow-missing-template-keys -d 'Print nothing for a field or key that a template names and an object lacks'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from serviceaccount" -l show-managed-fields -d 'Keep managedFields in json, yaml and kyaml'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from serviceaccount" -l save-config -d 'Keep the manifest in an annotation of the object, for a later apply'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from serviceaccount" -l disable-compression -d 'Don\'t ask the server for compressed answers'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from serviceaccount" -l insecure-skip-tls-verify -d 'Trust any certificate of the server, which makes the connection insecure'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from serviceaccount" -l match-server-version -d 'Refuse to work with a server of another version'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from serviceaccount" -l warnings-as-errors -d 'Treat warnings of the server as errors'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from serviceaccount" -s h -l help -d 'Print what the command does and its flags'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from sa" -l dry-run -d 'Send nothing (client) or store nothing (server): none, client or server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from sa" -l field-manager -d 'Name under which the server records who owns the fields' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from sa" -s o -l output -d 'Output format: json, yaml, kyaml, name, go-template=…, jsonpath=… and their file forms' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from sa" -l template -d 'The template, or the file that has it, where the output format names none' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from sa" -l validate -d 'What to do with fields the server does not know: strict, warn or ignore' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from sa" -l as -d 'User to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from sa" -l as-group -d 'Group to act as; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from sa" -l as-uid -d 'UID to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from sa" -l as-user-extra -d 'Further attributes of the user to act as, as KEY=VALUE; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from sa" -l cache-dir -d 'Folder for cached discovery' -r -f -a "(__fish_complete_directories)"
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from sa" -l certificate-authority -d 'File with the certificate authority' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from sa" -l client-certificate -d 'File with the client certificate' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from sa" -l client-key -d 'File with the client key' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from sa" -l cluster -d 'Cluster of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from sa" -l context -d 'Context of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from sa" -l kubeconfig -d 'Kubeconfig file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from sa" -l kuberc -d 'Preferences file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from sa" -l log-flush-frequency -d 'How often the log is flushed; each line is, so that nothing is held back longer' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from sa" -s n -l namespace -d 'Namespace of this request' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from sa" -l password -d 'Password for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from sa" -l profile -d 'Profile to capture; only none, as the others describe the Go runtime' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from sa" -l profile-output -d 'File the profile is written to' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from sa" -l proxy-url -d 'Proxy for requests to the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from sa" -l request-timeout -d 'How long one request may take, such as 1s, 2m or 3h; 0 for no limit' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from sa" -s s -l server -d 'Address and port of the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from sa" -l tls-server-name -d 'Name that the server\'s certificate must have, when it is not the host\'s' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from sa" -l token -d 'Bearer token' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from sa" -l user -d 'User of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from sa" -l username -d 'User name for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from sa" -s v -l v -d 'How much to tell of what goes on, from 0 to 10' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from sa" -l vmodule -d 'Verbosity by source file, as PATTERN=N,...' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from sa" -l allow-missing-template-keys -d 'Print nothing for a field or key that a template names and an object lacks'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from sa" -l show-managed-fields -d 'Keep managedFields in json, yaml and kyaml'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from sa" -l save-config -d 'Keep the manifest in an annotation of the object, for a later apply'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from sa" -l disable-compression -d 'Don\'t ask the server for compressed answers'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from sa" -l insecure-skip-tls-verify -d 'Trust any certificate of the server, which makes the connection insecure'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from sa" -l match-server-version -d 'Refuse to work with a server of another version'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from sa" -l warnings-as-errors -d 'Treat warnings of the server as errors'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from sa" -s h -l help -d 'Print what the command does and its flags'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from token" -l audience -d 'Whom the token is for, when not for the API server; may be given several times' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from token" -l bound-object-kind -d 'The kind of an object with which the token ends: Node, Pod or Secret' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from token" -l bound-object-name -d 'The name of that object' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from token" -l bound-object-uid -d 'The UID of that object; by default that of the present one' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from token" -l duration -d 'How long the token is to hold, such as 10m; 0 for the server\'s default' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from token" -s o -l output -d 'Output format: json, yaml, kyaml, name, go-template=…, jsonpath=… and their file forms' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from token" -l template -d 'The template, or the file that has it, where the output format names none' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from token" -l as -d 'User to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from token" -l as-group -d 'Group to act as; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from token" -l as-uid -d 'UID to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from token" -l as-user-extra -d 'Further attributes of the user to act as, as KEY=VALUE; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from token" -l cache-dir -d 'Folder for cached discovery' -r -f -a "(__fish_complete_directories)"
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from token" -l certificate-authority -d 'File with the certificate authority' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from token" -l client-certificate -d 'File with the client certificate' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from token" -l client-key -d 'File with the client key' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from token" -l cluster -d 'Cluster of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from token" -l context -d 'Context of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from token" -l kubeconfig -d 'Kubeconfig file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from token" -l kuberc -d 'Preferences file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from token" -l log-flush-frequency -d 'How often the log is flushed; each line is, so that nothing is held back longer' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from token" -s n -l namespace -d 'Namespace of this request' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from token" -l password -d 'Password for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from token" -l profile -d 'Profile to capture; only none, as the others describe the Go runtime' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from token" -l profile-output -d 'File the profile is written to' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from token" -l proxy-url -d 'Proxy for requests to the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from token" -l request-timeout -d 'How long one request may take, such as 1s, 2m or 3h; 0 for no limit' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from token" -s s -l server -d 'Address and port of the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from token" -l tls-server-name -d 'Name that the server\'s certificate must have, when it is not the host\'s' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from token" -l token -d 'Bearer token' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from token" -l user -d 'User of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from token" -l username -d 'User name for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from token" -s v -l v -d 'How much to tell of what goes on, from 0 to 10' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from token" -l vmodule -d 'Verbosity by source file, as PATTERN=N,...' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from token" -l allow-missing-template-keys -d 'Print nothing for a field or key that a template names and an object lacks'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from token" -l show-managed-fields -d 'Keep managedFields in json, yaml and kyaml'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from token" -l disable-compression -d 'Don\'t ask the server for compressed answers'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from token" -l insecure-skip-tls-verify -d 'Trust any certificate of the server, which makes the connection insecure'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from token" -l match-server-version -d 'Refuse to work with a server of another version'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from token" -l warnings-as-errors -d 'Treat warnings of the server as errors'
complete -c ktl -n "__fish_ktl_using_subcommand create; and __fish_seen_subcommand_from token" -s h -l help -d 'Print what the command does and its flags'
complete -c ktl -n "__fish_ktl_using_subcommand expose" -l cluster-ip -d 'The address in the cluster, or None for a headless service' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand expose" -l dry-run -d 'Send nothing (client) or store nothing (server): none, client or server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand expose" -l external-ip -d 'A further address that leads to the service' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand expose" -l field-manager -d 'Name under which the server records who owns the fields' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand expose" -s f -l filename -d 'File, folder or URL of manifests; - for standard input' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand expose" -s k -l kustomize -d 'Folder of a kustomization; neither with -f nor with -R' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand expose" -s l -l labels -d 'The service\'s labels, as NAME=VALUE,...; by default those of what is exposed' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand expose" -l load-balancer-ip -d 'The address of the load balancer' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand expose" -l name -d 'The service\'s name; by default that of what is exposed' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand expose" -l override-type -d 'What --overrides is: json (a list of operations), merge or strategic' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand expose" -l overrides -d 'A patch of the service before it is created, in JSON' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand expose" -l port -d 'The service\'s port; by default all of what is exposed' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand expose" -s o -l output -d 'Output format: json, yaml, kyaml, name, go-template=…, jsonpath=… and their file forms' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand expose" -l template -d 'The template, or the file that has it, where the output format names none' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand expose" -l protocol -d 'The protocol: TCP, UDP or SCTP; by default that of what is exposed, or TCP' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand expose" -l selector -d 'The labels of the pods, as NAME=VALUE,...; by default those of what is exposed' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand expose" -l session-affinity -d 'Whether a client stays with a pod: ClientIP or None' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand expose" -l target-port -d 'The port of the pods, as number or name; by default the service\'s' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand expose" -l type -d 'The type: ClusterIP, NodePort, LoadBalancer or ExternalName' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand expose" -l as -d 'User to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand expose" -l as-group -d 'Group to act as; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand expose" -l as-uid -d 'UID to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand expose" -l as-user-extra -d 'Further attributes of the user to act as, as KEY=VALUE; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand expose" -l cache-dir -d 'Folder for cached discovery' -r -f -a "(__fish_complete_directories)"
complete -c ktl -n "__fish_ktl_using_subcommand expose" -l certificate-authority -d 'File with the certificate authority' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand expose" -l client-certificate -d 'File with the client certificate' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand expose" -l client-key -d 'File with the client key' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand expose" -l cluster -d 'Cluster of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand expose" -l context -d 'Context of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand expose" -l kubeconfig -d 'Kubeconfig file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand expose" -l kuberc -d 'Preferences file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand expose" -l log-flush-frequency -d 'How often the log is flushed; each line is, so that nothing is held back longer' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand expose" -s n -l namespace -d 'Namespace of this request' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand expose" -l password -d 'Password for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand expose" -l profile -d 'Profile to capture; only none, as the others describe the Go runtime' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand expose" -l profile-output -d 'File the profile is written to' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand expose" -l proxy-url -d 'Proxy for requests to the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand expose" -l request-timeout -d 'How long one request may take, such as 1s, 2m or 3h; 0 for no limit' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand expose" -s s -l server -d 'Address and port of the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand expose" -l tls-server-name -d 'Name that the server\'s certificate must have, when it is not the host\'s' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand expose" -l token -d 'Bearer token' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand expose" -l user -d 'User of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand expose" -l username -d 'User name for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand expose" -s v -l v -d 'How much to tell of what goes on, from 0 to 10' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand expose" -l vmodule -d 'Verbosity by source file, as PATTERN=N,...' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand expose" -s R -l recursive -d 'Read the folders of --filename recursively'
complete -c ktl -n "__fish_ktl_using_subcommand expose" -l allow-missing-template-keys -d 'Print nothing for a field or key that a template names and an object lacks'
complete -c ktl -n "__fish_ktl_using_subcommand expose" -l show-managed-fields -d 'Keep managedFields in json, yaml and kyaml'
complete -c ktl -n "__fish_ktl_using_subcommand expose" -l record -d 'Keep this command in an annotation of the objects; deprecated'
complete -c ktl -n "__fish_ktl_using_subcommand expose" -l save-config -d 'Keep the manifest in an annotation of the object, for a later apply'
complete -c ktl -n "__fish_ktl_using_subcommand expose" -l disable-compression -d 'Don\'t ask the server for compressed answers'
complete -c ktl -n "__fish_ktl_using_subcommand expose" -l insecure-skip-tls-verify -d 'Trust any certificate of the server, which makes the connection insecure'
complete -c ktl -n "__fish_ktl_using_subcommand expose" -l match-server-version -d 'Refuse to work with a server of another version'
complete -c ktl -n "__fish_ktl_using_subcommand expose" -l warnings-as-errors -d 'Treat warnings of the server as errors'
complete -c ktl -n "__fish_ktl_using_subcommand expose" -s h -l help -d 'Print what the command does and its flags'
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
complete -c ktl -n "__fish_ktl_using_subcommand set; and not __fish_seen_subcommand_from image resources selector subject serviceaccount sa env" -l as -d 'User to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and not __fish_seen_subcommand_from image resources selector subject serviceaccount sa env" -l as-group -d 'Group to act as; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and not __fish_seen_subcommand_from image resources selector subject serviceaccount sa env" -l as-uid -d 'UID to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and not __fish_seen_subcommand_from image resources selector subject serviceaccount sa env" -l as-user-extra -d 'Further attributes of the user to act as, as KEY=VALUE; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and not __fish_seen_subcommand_from image resources selector subject serviceaccount sa env" -l cache-dir -d 'Folder for cached discovery' -r -f -a "(__fish_complete_directories)"
complete -c ktl -n "__fish_ktl_using_subcommand set; and not __fish_seen_subcommand_from image resources selector subject serviceaccount sa env" -l certificate-authority -d 'File with the certificate authority' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand set; and not __fish_seen_subcommand_from image resources selector subject serviceaccount sa env" -l client-certificate -d 'File with the client certificate' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand set; and not __fish_seen_subcommand_from image resources selector subject serviceaccount sa env" -l client-key -d 'File with the client key' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand set; and not __fish_seen_subcommand_from image resources selector subject serviceaccount sa env" -l cluster -d 'Cluster of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and not __fish_seen_subcommand_from image resources selector subject serviceaccount sa env" -l context -d 'Context of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and not __fish_seen_subcommand_from image resources selector subject serviceaccount sa env" -l kubeconfig -d 'Kubeconfig file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand set; and not __fish_seen_subcommand_from image resources selector subject serviceaccount sa env" -l kuberc -d 'Preferences file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand set; and not __fish_seen_subcommand_from image resources selector subject serviceaccount sa env" -l log-flush-frequency -d 'How often the log is flushed; each line is, so that nothing is held back longer' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and not __fish_seen_subcommand_from image resources selector subject serviceaccount sa env" -s n -l namespace -d 'Namespace of this request' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and not __fish_seen_subcommand_from image resources selector subject serviceaccount sa env" -l password -d 'Password for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and not __fish_seen_subcommand_from image resources selector subject serviceaccount sa env" -l profile -d 'Profile to capture; only none, as the others describe the Go runtime' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and not __fish_seen_subcommand_from image resources selector subject serviceaccount sa env" -l profile-output -d 'File the profile is written to' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and not __fish_seen_subcommand_from image resources selector subject serviceaccount sa env" -l proxy-url -d 'Proxy for requests to the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and not __fish_seen_subcommand_from image resources selector subject serviceaccount sa env" -l request-timeout -d 'How long one request may take, such as 1s, 2m or 3h; 0 for no limit' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and not __fish_seen_subcommand_from image resources selector subject serviceaccount sa env" -s s -l server -d 'Address and port of the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and not __fish_seen_subcommand_from image resources selector subject serviceaccount sa env" -l tls-server-name -d 'Name that the server\'s certificate must have, when it is not the host\'s' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and not __fish_seen_subcommand_from image resources selector subject serviceaccount sa env" -l token -d 'Bearer token' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and not __fish_seen_subcommand_from image resources selector subject serviceaccount sa env" -l user -d 'User of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and not __fish_seen_subcommand_from image resources selector subject serviceaccount sa env" -l username -d 'User name for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and not __fish_seen_subcommand_from image resources selector subject serviceaccount sa env" -s v -l v -d 'How much to tell of what goes on, from 0 to 10' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and not __fish_seen_subcommand_from image resources selector subject serviceaccount sa env" -l vmodule -d 'Verbosity by source file, as PATTERN=N,...' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and not __fish_seen_subcommand_from image resources selector subject serviceaccount sa env" -l disable-compression -d 'Don\'t ask the server for compressed answers'
complete -c ktl -n "__fish_ktl_using_subcommand set; and not __fish_seen_subcommand_from image resources selector subject serviceaccount sa env" -l insecure-skip-tls-verify -d 'Trust any certificate of the server, which makes the connection insecure'
complete -c ktl -n "__fish_ktl_using_subcommand set; and not __fish_seen_subcommand_from image resources selector subject serviceaccount sa env" -l match-server-version -d 'Refuse to work with a server of another version'
complete -c ktl -n "__fish_ktl_using_subcommand set; and not __fish_seen_subcommand_from image resources selector subject serviceaccount sa env" -l warnings-as-errors -d 'Treat warnings of the server as errors'
complete -c ktl -n "__fish_ktl_using_subcommand set; and not __fish_seen_subcommand_from image resources selector subject serviceaccount sa env" -s h -l help -d 'Print what the command does and its flags'
complete -c ktl -n "__fish_ktl_using_subcommand set; and not __fish_seen_subcommand_from image resources selector subject serviceaccount sa env" -f -a "image" -d 'Set the images of containers'
complete -c ktl -n "__fish_ktl_using_subcommand set; and not __fish_seen_subcommand_from image resources selector subject serviceaccount sa env" -f -a "resources" -d 'Set what containers ask for and how much they may take'
complete -c ktl -n "__fish_ktl_using_subcommand set; and not __fish_seen_subcommand_from image resources selector subject serviceaccount sa env" -f -a "selector" -d 'Set which pods a service leads to'
complete -c ktl -n "__fish_ktl_using_subcommand set; and not __fish_seen_subcommand_from image resources selector subject serviceaccount sa env" -f -a "subject" -d 'Add users, groups and service accounts to bindings of roles'
complete -c ktl -n "__fish_ktl_using_subcommand set; and not __fish_seen_subcommand_from image resources selector subject serviceaccount sa env" -f -a "serviceaccount" -d 'Set the service account of pods'
complete -c ktl -n "__fish_ktl_using_subcommand set; and not __fish_seen_subcommand_from image resources selector subject serviceaccount sa env" -f -a "sa" -d 'Set the service account of pods'
complete -c ktl -n "__fish_ktl_using_subcommand set; and not __fish_seen_subcommand_from image resources selector subject serviceaccount sa env" -f -a "env" -d 'Set, remove and list environment variables of containers'
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from image" -s f -l filename -d 'File, folder or URL of manifests; - for standard input' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from image" -s k -l kustomize -d 'Folder of a kustomization; neither with -f nor with -R' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from image" -l dry-run -d 'Only say what would be done (client), or have the server check it (server)' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from image" -l field-manager -d 'Name under which the server records who changed the fields' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from image" -s o -l output -d 'Output format: json, yaml, kyaml, name, go-template=…, jsonpath=… and their file forms' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from image" -l template -d 'The template, or the file that has it, where the output format names none' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from image" -s l -l selector -d 'Only objects whose labels match, such as app=web,tier!=db' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from image" -l as -d 'User to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from image" -l as-group -d 'Group to act as; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from image" -l as-uid -d 'UID to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from image" -l as-user-extra -d 'Further attributes of the user to act as, as KEY=VALUE; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from image" -l cache-dir -d 'Folder for cached discovery' -r -f -a "(__fish_complete_directories)"
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from image" -l certificate-authority -d 'File with the certificate authority' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from image" -l client-certificate -d 'File with the client certificate' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from image" -l client-key -d 'File with the client key' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from image" -l cluster -d 'Cluster of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from image" -l context -d 'Context of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from image" -l kubeconfig -d 'Kubeconfig file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from image" -l kuberc -d 'Preferences file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from image" -l log-flush-frequency -d 'How often the log is flushed; each line is, so that nothing is held back longer' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from image" -s n -l namespace -d 'Namespace of this request' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from image" -l password -d 'Password for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from image" -l profile -d 'Profile to capture; only none, as the others describe the Go runtime' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from image" -l profile-output -d 'File the profile is written to' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from image" -l proxy-url -d 'Proxy for requests to the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from image" -l request-timeout -d 'How long one request may take, such as 1s, 2m or 3h; 0 for no limit' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from image" -s s -l server -d 'Address and port of the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from image" -l tls-server-name -d 'Name that the server\'s certificate must have, when it is not the host\'s' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from image" -l token -d 'Bearer token' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from image" -l user -d 'User of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from image" -l username -d 'User name for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from image" -s v -l v -d 'How much to tell of what goes on, from 0 to 10' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from image" -l vmodule -d 'Verbosity by source file, as PATTERN=N,...' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from image" -s R -l recursive -d 'Read the folders of --filename recursively'
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from image" -l all -d 'All objects of the types named'
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from image" -l local -d 'Change the objects of the files, and ask no server'
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from image" -l allow-missing-template-keys -d 'Print nothing for a field or key that a template names and an object lacks'
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from image" -l show-managed-fields -d 'Keep managedFields in json, yaml and kyaml'
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from image" -l record -d 'Keep this command in an annotation of the objects; deprecated'
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from image" -l disable-compression -d 'Don\'t ask the server for compressed answers'
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from image" -l insecure-skip-tls-verify -d 'Trust any certificate of the server, which makes the connection insecure'
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from image" -l match-server-version -d 'Refuse to work with a server of another version'
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from image" -l warnings-as-errors -d 'Treat warnings of the server as errors'
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from image" -s h -l help -d 'Print what the command does and its flags'
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from resources" -s c -l containers -d 'Only containers with this name, where * stands for any text' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from resources" -s f -l filename -d 'File, folder or URL of manifests; - for standard input' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from resources" -s k -l kustomize -d 'Folder of a kustomization; neither with -f nor with -R' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from resources" -l dry-run -d 'Only say what would be done (client), or have the server check it (server)' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from resources" -l field-manager -d 'Name under which the server records who changed the fields' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from resources" -s o -l output -d 'Output format: json, yaml, kyaml, name, go-template=…, jsonpath=… and their file forms' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from resources" -l template -d 'The template, or the file that has it, where the output format names none' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from resources" -l limits -d 'The most that containers may take, such as cpu=200m,memory=512Mi' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from resources" -l requests -d 'What containers are sure to have, such as cpu=100m,memory=256Mi' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from resources" -s l -l selector -d 'Only objects whose labels match, such as app=web,tier!=db' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from resources" -l as -d 'User to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from resources" -l as-group -d 'Group to act as; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from resources" -l as-uid -d 'UID to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from resources" -l as-user-extra -d 'Further attributes of the user to act as, as KEY=VALUE; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from resources" -l cache-dir -d 'Folder for cached discovery' -r -f -a "(__fish_complete_directories)"
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from resources" -l certificate-authority -d 'File with the certificate authority' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from resources" -l client-certificate -d 'File with the client certificate' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from resources" -l client-key -d 'File with the client key' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from resources" -l cluster -d 'Cluster of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from resources" -l context -d 'Context of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from resources" -l kubeconfig -d 'Kubeconfig file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from resources" -l kuberc -d 'Preferences file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from resources" -l log-flush-frequency -d 'How often the log is flushed; each line is, so that nothing is held back longer' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from resources" -s n -l namespace -d 'Namespace of this request' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from resources" -l password -d 'Password for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from resources" -l profile -d 'Profile to capture; only none, as the others describe the Go runtime' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from resources" -l profile-output -d 'File the profile is written to' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from resources" -l proxy-url -d 'Proxy for requests to the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from resources" -l request-timeout -d 'How long one request may take, such as 1s, 2m or 3h; 0 for no limit' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from resources" -s s -l server -d 'Address and port of the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from resources" -l tls-server-name -d 'Name that the server\'s certificate must have, when it is not the host\'s' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from resources" -l token -d 'Bearer token' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from resources" -l user -d 'User of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from resources" -l username -d 'User name for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from resources" -s v -l v -d 'How much to tell of what goes on, from 0 to 10' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from resources" -l vmodule -d 'Verbosity by source file, as PATTERN=N,...' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from resources" -s R -l recursive -d 'Read the folders of --filename recursively'
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from resources" -l all -d 'All objects of the types named'
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from resources" -l local -d 'Change the objects of the files, and ask no server'
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from resources" -l allow-missing-template-keys -d 'Print nothing for a field or key that a template names and an object lacks'
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from resources" -l show-managed-fields -d 'Keep managedFields in json, yaml and kyaml'
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from resources" -l record -d 'Keep this command in an annotation of the objects; deprecated'
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from resources" -l disable-compression -d 'Don\'t ask the server for compressed answers'
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from resources" -l insecure-skip-tls-verify -d 'Trust any certificate of the server, which makes the connection insecure'
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from resources" -l match-server-version -d 'Refuse to work with a server of another version'
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from resources" -l warnings-as-errors -d 'Treat warnings of the server as errors'
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from resources" -s h -l help -d 'Print what the command does and its flags'
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from selector" -s f -l filename -d 'File, folder or URL of manifests; - for standard input' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from selector" -l dry-run -d 'Only say what would be done (client), or have the server check it (server)' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from selector" -l field-manager -d 'Name under which the server records who changed the fields' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from selector" -s o -l output -d 'Output format: json, yaml, kyaml, name, go-template=…, jsonpath=… and their file forms' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from selector" -l template -d 'The template, or the file that has it, where the output format names none' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from selector" -l resource-version -d 'Change the object only if it has this version' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from selector" -l as -d 'User to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from selector" -l as-group -d 'Group to act as; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from selector" -l as-uid -d 'UID to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from selector" -l as-user-extra -d 'Further attributes of the user to act as, as KEY=VALUE; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from selector" -l cache-dir -d 'Folder for cached discovery' -r -f -a "(__fish_complete_directories)"
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from selector" -l certificate-authority -d 'File with the certificate authority' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from selector" -l client-certificate -d 'File with the client certificate' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from selector" -l client-key -d 'File with the client key' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from selector" -l cluster -d 'Cluster of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from selector" -l context -d 'Context of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from selector" -l kubeconfig -d 'Kubeconfig file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from selector" -l kuberc -d 'Preferences file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from selector" -l log-flush-frequency -d 'How often the log is flushed; each line is, so that nothing is held back longer' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from selector" -s n -l namespace -d 'Namespace of this request' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from selector" -l password -d 'Password for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from selector" -l profile -d 'Profile to capture; only none, as the others describe the Go runtime' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from selector" -l profile-output -d 'File the profile is written to' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from selector" -l proxy-url -d 'Proxy for requests to the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from selector" -l request-timeout -d 'How long one request may take, such as 1s, 2m or 3h; 0 for no limit' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from selector" -s s -l server -d 'Address and port of the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from selector" -l tls-server-name -d 'Name that the server\'s certificate must have, when it is not the host\'s' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from selector" -l token -d 'Bearer token' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from selector" -l user -d 'User of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from selector" -l username -d 'User name for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from selector" -s v -l v -d 'How much to tell of what goes on, from 0 to 10' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from selector" -l vmodule -d 'Verbosity by source file, as PATTERN=N,...' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from selector" -l all -d 'All objects of the types named'
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from selector" -l local -d 'Change the objects of the files, and ask no server'
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from selector" -l allow-missing-template-keys -d 'Print nothing for a field or key that a template names and an object lacks'
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from selector" -l show-managed-fields -d 'Keep managedFields in json, yaml and kyaml'
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from selector" -l record -d 'Keep this command in an annotation of the objects; deprecated'
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from selector" -s R -l recursive -d 'Read the folders of --filename recursively'
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from selector" -l disable-compression -d 'Don\'t ask the server for compressed answers'
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from selector" -l insecure-skip-tls-verify -d 'Trust any certificate of the server, which makes the connection insecure'
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from selector" -l match-server-version -d 'Refuse to work with a server of another version'
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from selector" -l warnings-as-errors -d 'Treat warnings of the server as errors'
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from selector" -s h -l help -d 'Print what the command does and its flags'
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from subject" -s f -l filename -d 'File, folder or URL of manifests; - for standard input' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from subject" -s k -l kustomize -d 'Folder of a kustomization; neither with -f nor with -R' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from subject" -l dry-run -d 'Only say what would be done (client), or have the server check it (server)' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from subject" -l field-manager -d 'Name under which the server records who changed the fields' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from subject" -s o -l output -d 'Output format: json, yaml, kyaml, name, go-template=…, jsonpath=… and their file forms' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from subject" -l template -d 'The template, or the file that has it, where the output format names none' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from subject" -l group -d 'A group to bind' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from subject" -s l -l selector -d 'Only objects whose labels match, such as app=web,tier!=db' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from subject" -l serviceaccount -d 'A service account to bind, as NAMESPACE:NAME' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from subject" -l user -d 'A user to bind' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from subject" -l as -d 'User to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from subject" -l as-group -d 'Group to act as; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from subject" -l as-uid -d 'UID to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from subject" -l as-user-extra -d 'Further attributes of the user to act as, as KEY=VALUE; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from subject" -l cache-dir -d 'Folder for cached discovery' -r -f -a "(__fish_complete_directories)"
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from subject" -l certificate-authority -d 'File with the certificate authority' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from subject" -l client-certificate -d 'File with the client certificate' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from subject" -l client-key -d 'File with the client key' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from subject" -l cluster -d 'Cluster of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from subject" -l context -d 'Context of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from subject" -l kubeconfig -d 'Kubeconfig file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from subject" -l kuberc -d 'Preferences file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from subject" -l log-flush-frequency -d 'How often the log is flushed; each line is, so that nothing is held back longer' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from subject" -s n -l namespace -d 'Namespace of this request' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from subject" -l password -d 'Password for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from subject" -l profile -d 'Profile to capture; only none, as the others describe the Go runtime' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from subject" -l profile-output -d 'File the profile is written to' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from subject" -l proxy-url -d 'Proxy for requests to the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from subject" -l request-timeout -d 'How long one request may take, such as 1s, 2m or 3h; 0 for no limit' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from subject" -s s -l server -d 'Address and port of the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from subject" -l tls-server-name -d 'Name that the server\'s certificate must have, when it is not the host\'s' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from subject" -l token -d 'Bearer token' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from subject" -l username -d 'User name for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from subject" -s v -l v -d 'How much to tell of what goes on, from 0 to 10' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from subject" -l vmodule -d 'Verbosity by source file, as PATTERN=N,...' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from subject" -s R -l recursive -d 'Read the folders of --filename recursively'
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from subject" -l all -d 'All objects of the types named'
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from subject" -l local -d 'Change the objects of the files, and ask no server'
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from subject" -l allow-missing-template-keys -d 'Print nothing for a field or key that a template names and an object lacks'
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from subject" -l show-managed-fields -d 'Keep managedFields in json, yaml and kyaml'
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from subject" -l disable-compression -d 'Don\'t ask the server for compressed answers'
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from subject" -l insecure-skip-tls-verify -d 'Trust any certificate of the server, which makes the connection insecure'
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from subject" -l match-server-version -d 'Refuse to work with a server of another version'
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from subject" -l warnings-as-errors -d 'Treat warnings of the server as errors'
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from subject" -s h -l help -d 'Print what the command does and its flags'
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from serviceaccount" -s f -l filename -d 'File, folder or URL of manifests; - for standard input' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from serviceaccount" -s k -l kustomize -d 'Folder of a kustomization; neither with -f nor with -R' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from serviceaccount" -l dry-run -d 'Only say what would be done (client), or have the server check it (server)' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from serviceaccount" -l field-manager -d 'Name under which the server records who changed the fields' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from serviceaccount" -s o -l output -d 'Output format: json, yaml, kyaml, name, go-template=…, jsonpath=… and their file forms' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from serviceaccount" -l template -d 'The template, or the file that has it, where the output format names none' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from serviceaccount" -l as -d 'User to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from serviceaccount" -l as-group -d 'Group to act as; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from serviceaccount" -l as-uid -d 'UID to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from serviceaccount" -l as-user-extra -d 'Further attributes of the user to act as, as KEY=VALUE; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from serviceaccount" -l cache-dir -d 'Folder for cached discovery' -r -f -a "(__fish_complete_directories)"
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from serviceaccount" -l certificate-authority -d 'File with the certificate authority' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from serviceaccount" -l client-certificate -d 'File with the client certificate' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from serviceaccount" -l client-key -d 'File with the client key' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from serviceaccount" -l cluster -d 'Cluster of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from serviceaccount" -l context -d 'Context of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from serviceaccount" -l kubeconfig -d 'Kubeconfig file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from serviceaccount" -l kuberc -d 'Preferences file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from serviceaccount" -l log-flush-frequency -d 'How often the log is flushed; each line is, so that nothing is held back longer' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from serviceaccount" -s n -l namespace -d 'Namespace of this request' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from serviceaccount" -l password -d 'Password for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from serviceaccount" -l profile -d 'Profile to capture; only none, as the others describe the Go runtime' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from serviceaccount" -l profile-output -d 'File the profile is written to' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from serviceaccount" -l proxy-url -d 'Proxy for requests to the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from serviceaccount" -l request-timeout -d 'How long one request may take, such as 1s, 2m or 3h; 0 for no limit' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from serviceaccount" -s s -l server -d 'Address and port of the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from serviceaccount" -l tls-server-name -d 'Name that the server\'s certificate must have, when it is not the host\'s' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from serviceaccount" -l token -d 'Bearer token' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from serviceaccount" -l user -d 'User of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from serviceaccount" -l username -d 'User name for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from serviceaccount" -s v -l v -d 'How much to tell of what goes on, from 0 to 10' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from serviceaccount" -l vmodule -d 'Verbosity by source file, as PATTERN=N,...' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from serviceaccount" -s R -l recursive -d 'Read the folders of --filename recursively'
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from serviceaccount" -l all -d 'All objects of the types named'
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from serviceaccount" -l local -d 'Change the objects of the files, and ask no server'
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from serviceaccount" -l allow-missing-template-keys -d 'Print nothing for a field or key that a template names and an object lacks'
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from serviceaccount" -l show-managed-fields -d 'Keep managedFields in json, yaml and kyaml'
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from serviceaccount" -l record -d 'Keep this command in an annotation of the objects; deprecated'
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from serviceaccount" -l disable-compression -d 'Don\'t ask the server for compressed answers'
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from serviceaccount" -l insecure-skip-tls-verify -d 'Trust any certificate of the server, which makes the connection insecure'
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from serviceaccount" -l match-server-version -d 'Refuse to work with a server of another version'
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from serviceaccount" -l warnings-as-errors -d 'Treat warnings of the server as errors'
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from serviceaccount" -s h -l help -d 'Print what the command does and its flags'
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from sa" -s f -l filename -d 'File, folder or URL of manifests; - for standard input' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from sa" -s k -l kustomize -d 'Folder of a kustomization; neither with -f nor with -R' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from sa" -l dry-run -d 'Only say what would be done (client), or have the server check it (server)' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from sa" -l field-manager -d 'Name under which the server records who changed the fields' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from sa" -s o -l output -d 'Output format: json, yaml, kyaml, name, go-template=…, jsonpath=… and their file forms' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from sa" -l template -d 'The template, or the file that has it, where the output format names none' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from sa" -l as -d 'User to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from sa" -l as-group -d 'Group to act as; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from sa" -l as-uid -d 'UID to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from sa" -l as-user-extra -d 'Further attributes of the user to act as, as KEY=VALUE; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from sa" -l cache-dir -d 'Folder for cached discovery' -r -f -a "(__fish_complete_directories)"
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from sa" -l certificate-authority -d 'File with the certificate authority' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from sa" -l client-certificate -d 'File with the client certificate' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from sa" -l client-key -d 'File with the client key' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from sa" -l cluster -d 'Cluster of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from sa" -l context -d 'Context of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from sa" -l kubeconfig -d 'Kubeconfig file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from sa" -l kuberc -d 'Preferences file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from sa" -l log-flush-frequency -d 'How often the log is flushed; each line is, so that nothing is held back longer' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from sa" -s n -l namespace -d 'Namespace of this request' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from sa" -l password -d 'Password for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from sa" -l profile -d 'Profile to capture; only none, as the others describe the Go runtime' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from sa" -l profile-output -d 'File the profile is written to' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from sa" -l proxy-url -d 'Proxy for requests to the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from sa" -l request-timeout -d 'How long one request may take, such as 1s, 2m or 3h; 0 for no limit' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from sa" -s s -l server -d 'Address and port of the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from sa" -l tls-server-name -d 'Name that the server\'s certificate must have, when it is not the host\'s' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from sa" -l token -d 'Bearer token' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from sa" -l user -d 'User of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from sa" -l username -d 'User name for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from sa" -s v -l v -d 'How much to tell of what goes on, from 0 to 10' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from sa" -l vmodule -d 'Verbosity by source file, as PATTERN=N,...' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from sa" -s R -l recursive -d 'Read the folders of --filename recursively'
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from sa" -l all -d 'All objects of the types named'
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from sa" -l local -d 'Change the objects of the files, and ask no server'
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from sa" -l allow-missing-template-keys -d 'Print nothing for a field or key that a template names and an object lacks'
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from sa" -l show-managed-fields -d 'Keep managedFields in json, yaml and kyaml'
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from sa" -l record -d 'Keep this command in an annotation of the objects; deprecated'
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from sa" -l disable-compression -d 'Don\'t ask the server for compressed answers'
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from sa" -l insecure-skip-tls-verify -d 'Trust any certificate of the server, which makes the connection insecure'
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from sa" -l match-server-version -d 'Refuse to work with a server of another version'
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from sa" -l warnings-as-errors -d 'Treat warnings of the server as errors'
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from sa" -s h -l help -d 'Print what the command does and its flags'
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from env" -s c -l containers -d 'Only containers with this name, where * stands for any text' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from env" -s e -l env -d 'A variable to set (KEY=VALUE) or to remove (KEY-); - for those of standard input' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from env" -s f -l filename -d 'File, folder or URL of manifests; - for standard input' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from env" -s k -l kustomize -d 'Folder of a kustomization; neither with -f nor with -R' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from env" -l dry-run -d 'Only say what would be done (client), or have the server check it (server)' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from env" -l field-manager -d 'Name under which the server records who changed the fields' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from env" -s o -l output -d 'Output format: json, yaml, kyaml, name, go-template=…, jsonpath=… and their file forms' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from env" -l template -d 'The template, or the file that has it, where the output format names none' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from env" -l from -d 'Set variables for the keys of this ConfigMap or Secret, such as configmap/web' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from env" -l keys -d 'Only these keys of --from' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from env" -l prefix -d 'What stands before the names of the variables that are set' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from env" -s l -l selector -d 'Only objects whose labels match, such as app=web,tier!=db' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from env" -l as -d 'User to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from env" -l as-group -d 'Group to act as; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from env" -l as-uid -d 'UID to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from env" -l as-user-extra -d 'Further attributes of the user to act as, as KEY=VALUE; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from env" -l cache-dir -d 'Folder for cached discovery' -r -f -a "(__fish_complete_directories)"
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from env" -l certificate-authority -d 'File with the certificate authority' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from env" -l client-certificate -d 'File with the client certificate' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from env" -l client-key -d 'File with the client key' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from env" -l cluster -d 'Cluster of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from env" -l context -d 'Context of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from env" -l kubeconfig -d 'Kubeconfig file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from env" -l kuberc -d 'Preferences file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from env" -l log-flush-frequency -d 'How often the log is flushed; each line is, so that nothing is held back longer' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from env" -s n -l namespace -d 'Namespace of this request' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from env" -l password -d 'Password for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from env" -l profile -d 'Profile to capture; only none, as the others describe the Go runtime' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from env" -l profile-output -d 'File the profile is written to' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from env" -l proxy-url -d 'Proxy for requests to the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from env" -l request-timeout -d 'How long one request may take, such as 1s, 2m or 3h; 0 for no limit' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from env" -s s -l server -d 'Address and port of the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from env" -l tls-server-name -d 'Name that the server\'s certificate must have, when it is not the host\'s' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from env" -l token -d 'Bearer token' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from env" -l user -d 'User of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from env" -l username -d 'User name for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from env" -s v -l v -d 'How much to tell of what goes on, from 0 to 10' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from env" -l vmodule -d 'Verbosity by source file, as PATTERN=N,...' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from env" -s R -l recursive -d 'Read the folders of --filename recursively'
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from env" -l all -d 'All objects of the types named'
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from env" -l local -d 'Change the objects of the files, and ask no server'
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from env" -l allow-missing-template-keys -d 'Print nothing for a field or key that a template names and an object lacks'
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from env" -l show-managed-fields -d 'Keep managedFields in json, yaml and kyaml'
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from env" -l list -d 'Print the variables, with the changes if there are any, and change nothing'
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from env" -l overwrite -d 'Allow that present variables are replaced'
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from env" -l resolve -d 'With --list: print the values that variables refer to'
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from env" -l disable-compression -d 'Don\'t ask the server for compressed answers'
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from env" -l insecure-skip-tls-verify -d 'Trust any certificate of the server, which makes the connection insecure'
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from env" -l match-server-version -d 'Refuse to work with a server of another version'
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from env" -l warnings-as-errors -d 'Treat warnings of the server as errors'
complete -c ktl -n "__fish_ktl_using_subcommand set; and __fish_seen_subcommand_from env" -s h -l help -d 'Print what the command does and its flags'
complete -c ktl -n "__fish_ktl_using_subcommand explain" -l api-version -d 'The API version to explain the type in, such as apps/v1' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand explain" -l max-depth -d 'With --recursive, how many levels of fields to list; 0 for all' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand explain" -s o -l output -d 'Output format: plaintext or plaintext-openapiv2' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand explain" -l as -d 'User to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand explain" -l as-group -d 'Group to act as; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand explain" -l as-uid -d 'UID to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand explain" -l as-user-extra -d 'Further attributes of the user to act as, as KEY=VALUE; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand explain" -l cache-dir -d 'Folder for cached discovery' -r -f -a "(__fish_complete_directories)"
complete -c ktl -n "__fish_ktl_using_subcommand explain" -l certificate-authority -d 'File with the certificate authority' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand explain" -l client-certificate -d 'File with the client certificate' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand explain" -l client-key -d 'File with the client key' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand explain" -l cluster -d 'Cluster of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand explain" -l context -d 'Context of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand explain" -l kubeconfig -d 'Kubeconfig file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand explain" -l kuberc -d 'Preferences file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand explain" -l log-flush-frequency -d 'How often the log is flushed; each line is, so that nothing is held back longer' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand explain" -s n -l namespace -d 'Namespace of this request' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand explain" -l password -d 'Password for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand explain" -l profile -d 'Profile to capture; only none, as the others describe the Go runtime' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand explain" -l profile-output -d 'File the profile is written to' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand explain" -l proxy-url -d 'Proxy for requests to the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand explain" -l request-timeout -d 'How long one request may take, such as 1s, 2m or 3h; 0 for no limit' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand explain" -s s -l server -d 'Address and port of the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand explain" -l tls-server-name -d 'Name that the server\'s certificate must have, when it is not the host\'s' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand explain" -l token -d 'Bearer token' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand explain" -l user -d 'User of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand explain" -l username -d 'User name for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand explain" -s v -l v -d 'How much to tell of what goes on, from 0 to 10' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand explain" -l vmodule -d 'Verbosity by source file, as PATTERN=N,...' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand explain" -s R -l recursive -d 'List the fields of fields, too, without their descriptions'
complete -c ktl -n "__fish_ktl_using_subcommand explain" -l disable-compression -d 'Don\'t ask the server for compressed answers'
complete -c ktl -n "__fish_ktl_using_subcommand explain" -l insecure-skip-tls-verify -d 'Trust any certificate of the server, which makes the connection insecure'
complete -c ktl -n "__fish_ktl_using_subcommand explain" -l match-server-version -d 'Refuse to work with a server of another version'
complete -c ktl -n "__fish_ktl_using_subcommand explain" -l warnings-as-errors -d 'Treat warnings of the server as errors'
complete -c ktl -n "__fish_ktl_using_subcommand explain" -s h -l help -d 'Print what the command does and its flags'
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
complete -c ktl -n "__fish_ktl_using_subcommand get" -l pager -d 'Show the output with a pager, on a terminal'
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
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and not __fish_seen_subcommand_from history pause resume undo status restart" -l as -d 'User to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and not __fish_seen_subcommand_from history pause resume undo status restart" -l as-group -d 'Group to act as; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and not __fish_seen_subcommand_from history pause resume undo status restart" -l as-uid -d 'UID to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and not __fish_seen_subcommand_from history pause resume undo status restart" -l as-user-extra -d 'Further attributes of the user to act as, as KEY=VALUE; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and not __fish_seen_subcommand_from history pause resume undo status restart" -l cache-dir -d 'Folder for cached discovery' -r -f -a "(__fish_complete_directories)"
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and not __fish_seen_subcommand_from history pause resume undo status restart" -l certificate-authority -d 'File with the certificate authority' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and not __fish_seen_subcommand_from history pause resume undo status restart" -l client-certificate -d 'File with the client certificate' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and not __fish_seen_subcommand_from history pause resume undo status restart" -l client-key -d 'File with the client key' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and not __fish_seen_subcommand_from history pause resume undo status restart" -l cluster -d 'Cluster of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and not __fish_seen_subcommand_from history pause resume undo status restart" -l context -d 'Context of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and not __fish_seen_subcommand_from history pause resume undo status restart" -l kubeconfig -d 'Kubeconfig file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and not __fish_seen_subcommand_from history pause resume undo status restart" -l kuberc -d 'Preferences file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and not __fish_seen_subcommand_from history pause resume undo status restart" -l log-flush-frequency -d 'How often the log is flushed; each line is, so that nothing is held back longer' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and not __fish_seen_subcommand_from history pause resume undo status restart" -s n -l namespace -d 'Namespace of this request' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and not __fish_seen_subcommand_from history pause resume undo status restart" -l password -d 'Password for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and not __fish_seen_subcommand_from history pause resume undo status restart" -l profile -d 'Profile to capture; only none, as the others describe the Go runtime' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and not __fish_seen_subcommand_from history pause resume undo status restart" -l profile-output -d 'File the profile is written to' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and not __fish_seen_subcommand_from history pause resume undo status restart" -l proxy-url -d 'Proxy for requests to the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and not __fish_seen_subcommand_from history pause resume undo status restart" -l request-timeout -d 'How long one request may take, such as 1s, 2m or 3h; 0 for no limit' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and not __fish_seen_subcommand_from history pause resume undo status restart" -s s -l server -d 'Address and port of the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and not __fish_seen_subcommand_from history pause resume undo status restart" -l tls-server-name -d 'Name that the server\'s certificate must have, when it is not the host\'s' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and not __fish_seen_subcommand_from history pause resume undo status restart" -l token -d 'Bearer token' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and not __fish_seen_subcommand_from history pause resume undo status restart" -l user -d 'User of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and not __fish_seen_subcommand_from history pause resume undo status restart" -l username -d 'User name for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and not __fish_seen_subcommand_from history pause resume undo status restart" -s v -l v -d 'How much to tell of what goes on, from 0 to 10' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and not __fish_seen_subcommand_from history pause resume undo status restart" -l vmodule -d 'Verbosity by source file, as PATTERN=N,...' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and not __fish_seen_subcommand_from history pause resume undo status restart" -l disable-compression -d 'Don\'t ask the server for compressed answers'
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and not __fish_seen_subcommand_from history pause resume undo status restart" -l insecure-skip-tls-verify -d 'Trust any certificate of the server, which makes the connection insecure'
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and not __fish_seen_subcommand_from history pause resume undo status restart" -l match-server-version -d 'Refuse to work with a server of another version'
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and not __fish_seen_subcommand_from history pause resume undo status restart" -l warnings-as-errors -d 'Treat warnings of the server as errors'
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and not __fish_seen_subcommand_from history pause resume undo status restart" -s h -l help -d 'Print what the command does and its flags'
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and not __fish_seen_subcommand_from history pause resume undo status restart" -f -a "history" -d 'Show the versions that a workload has had'
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and not __fish_seen_subcommand_from history pause resume undo status restart" -f -a "pause" -d 'Let changes of a Deployment wait'
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and not __fish_seen_subcommand_from history pause resume undo status restart" -f -a "resume" -d 'Go on with the changes of a paused Deployment'
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and not __fish_seen_subcommand_from history pause resume undo status restart" -f -a "undo" -d 'Go back to an earlier version'
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and not __fish_seen_subcommand_from history pause resume undo status restart" -f -a "status" -d 'Follow a rollout until it is done'
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and not __fish_seen_subcommand_from history pause resume undo status restart" -f -a "restart" -d 'Replace the pods of a workload'
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from history" -s f -l filename -d 'File, folder or URL of manifests; - for standard input' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from history" -s k -l kustomize -d 'Folder of a kustomization; neither with -f nor with -R' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from history" -s o -l output -d 'Output format: json, yaml, kyaml, name, go-template=…, jsonpath=… and their file forms' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from history" -l template -d 'The template, or the file that has it, where the output format names none' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from history" -l revision -d 'Show this revision with the template of its pods' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from history" -s l -l selector -d 'Only objects whose labels match, such as app=web,tier!=db' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from history" -l as -d 'User to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from history" -l as-group -d 'Group to act as; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from history" -l as-uid -d 'UID to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from history" -l as-user-extra -d 'Further attributes of the user to act as, as KEY=VALUE; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from history" -l cache-dir -d 'Folder for cached discovery' -r -f -a "(__fish_complete_directories)"
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from history" -l certificate-authority -d 'File with the certificate authority' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from history" -l client-certificate -d 'File with the client certificate' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from history" -l client-key -d 'File with the client key' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from history" -l cluster -d 'Cluster of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from history" -l context -d 'Context of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from history" -l kubeconfig -d 'Kubeconfig file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from history" -l kuberc -d 'Preferences file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from history" -l log-flush-frequency -d 'How often the log is flushed; each line is, so that nothing is held back longer' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from history" -s n -l namespace -d 'Namespace of this request' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from history" -l password -d 'Password for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from history" -l profile -d 'Profile to capture; only none, as the others describe the Go runtime' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from history" -l profile-output -d 'File the profile is written to' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from history" -l proxy-url -d 'Proxy for requests to the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from history" -l request-timeout -d 'How long one request may take, such as 1s, 2m or 3h; 0 for no limit' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from history" -s s -l server -d 'Address and port of the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from history" -l tls-server-name -d 'Name that the server\'s certificate must have, when it is not the host\'s' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from history" -l token -d 'Bearer token' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from history" -l user -d 'User of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from history" -l username -d 'User name for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from history" -s v -l v -d 'How much to tell of what goes on, from 0 to 10' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from history" -l vmodule -d 'Verbosity by source file, as PATTERN=N,...' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from history" -s R -l recursive -d 'Read the folders of --filename recursively'
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from history" -l allow-missing-template-keys -d 'Print nothing for a field or key that a template names and an object lacks'
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from history" -l show-managed-fields -d 'Keep managedFields in json, yaml and kyaml'
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from history" -l disable-compression -d 'Don\'t ask the server for compressed answers'
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from history" -l insecure-skip-tls-verify -d 'Trust any certificate of the server, which makes the connection insecure'
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from history" -l match-server-version -d 'Refuse to work with a server of another version'
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from history" -l warnings-as-errors -d 'Treat warnings of the server as errors'
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from history" -s h -l help -d 'Print what the command does and its flags'
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from pause" -l field-manager -d 'The name under which the server notes who has set which field' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from pause" -s f -l filename -d 'File, folder or URL of manifests; - for standard input' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from pause" -s k -l kustomize -d 'Folder of a kustomization; neither with -f nor with -R' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from pause" -s o -l output -d 'Output format: json, yaml, kyaml, name, go-template=…, jsonpath=… and their file forms' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from pause" -l template -d 'The template, or the file that has it, where the output format names none' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from pause" -s l -l selector -d 'Only objects whose labels match, such as app=web,tier!=db' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from pause" -l as -d 'User to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from pause" -l as-group -d 'Group to act as; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from pause" -l as-uid -d 'UID to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from pause" -l as-user-extra -d 'Further attributes of the user to act as, as KEY=VALUE; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from pause" -l cache-dir -d 'Folder for cached discovery' -r -f -a "(__fish_complete_directories)"
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from pause" -l certificate-authority -d 'File with the certificate authority' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from pause" -l client-certificate -d 'File with the client certificate' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from pause" -l client-key -d 'File with the client key' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from pause" -l cluster -d 'Cluster of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from pause" -l context -d 'Context of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from pause" -l kubeconfig -d 'Kubeconfig file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from pause" -l kuberc -d 'Preferences file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from pause" -l log-flush-frequency -d 'How often the log is flushed; each line is, so that nothing is held back longer' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from pause" -s n -l namespace -d 'Namespace of this request' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from pause" -l password -d 'Password for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from pause" -l profile -d 'Profile to capture; only none, as the others describe the Go runtime' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from pause" -l profile-output -d 'File the profile is written to' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from pause" -l proxy-url -d 'Proxy for requests to the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from pause" -l request-timeout -d 'How long one request may take, such as 1s, 2m or 3h; 0 for no limit' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from pause" -s s -l server -d 'Address and port of the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from pause" -l tls-server-name -d 'Name that the server\'s certificate must have, when it is not the host\'s' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from pause" -l token -d 'Bearer token' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from pause" -l user -d 'User of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from pause" -l username -d 'User name for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from pause" -s v -l v -d 'How much to tell of what goes on, from 0 to 10' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from pause" -l vmodule -d 'Verbosity by source file, as PATTERN=N,...' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from pause" -s R -l recursive -d 'Read the folders of --filename recursively'
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from pause" -l allow-missing-template-keys -d 'Print nothing for a field or key that a template names and an object lacks'
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from pause" -l show-managed-fields -d 'Keep managedFields in json, yaml and kyaml'
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from pause" -l disable-compression -d 'Don\'t ask the server for compressed answers'
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from pause" -l insecure-skip-tls-verify -d 'Trust any certificate of the server, which makes the connection insecure'
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from pause" -l match-server-version -d 'Refuse to work with a server of another version'
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from pause" -l warnings-as-errors -d 'Treat warnings of the server as errors'
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from pause" -s h -l help -d 'Print what the command does and its flags'
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from resume" -l field-manager -d 'The name under which the server notes who has set which field' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from resume" -s f -l filename -d 'File, folder or URL of manifests; - for standard input' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from resume" -s k -l kustomize -d 'Folder of a kustomization; neither with -f nor with -R' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from resume" -s o -l output -d 'Output format: json, yaml, kyaml, name, go-template=…, jsonpath=… and their file forms' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from resume" -l template -d 'The template, or the file that has it, where the output format names none' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from resume" -s l -l selector -d 'Only objects whose labels match, such as app=web,tier!=db' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from resume" -l as -d 'User to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from resume" -l as-group -d 'Group to act as; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from resume" -l as-uid -d 'UID to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from resume" -l as-user-extra -d 'Further attributes of the user to act as, as KEY=VALUE; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from resume" -l cache-dir -d 'Folder for cached discovery' -r -f -a "(__fish_complete_directories)"
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from resume" -l certificate-authority -d 'File with the certificate authority' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from resume" -l client-certificate -d 'File with the client certificate' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from resume" -l client-key -d 'File with the client key' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from resume" -l cluster -d 'Cluster of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from resume" -l context -d 'Context of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from resume" -l kubeconfig -d 'Kubeconfig file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from resume" -l kuberc -d 'Preferences file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from resume" -l log-flush-frequency -d 'How often the log is flushed; each line is, so that nothing is held back longer' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from resume" -s n -l namespace -d 'Namespace of this request' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from resume" -l password -d 'Password for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from resume" -l profile -d 'Profile to capture; only none, as the others describe the Go runtime' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from resume" -l profile-output -d 'File the profile is written to' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from resume" -l proxy-url -d 'Proxy for requests to the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from resume" -l request-timeout -d 'How long one request may take, such as 1s, 2m or 3h; 0 for no limit' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from resume" -s s -l server -d 'Address and port of the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from resume" -l tls-server-name -d 'Name that the server\'s certificate must have, when it is not the host\'s' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from resume" -l token -d 'Bearer token' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from resume" -l user -d 'User of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from resume" -l username -d 'User name for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from resume" -s v -l v -d 'How much to tell of what goes on, from 0 to 10' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from resume" -l vmodule -d 'Verbosity by source file, as PATTERN=N,...' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from resume" -s R -l recursive -d 'Read the folders of --filename recursively'
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from resume" -l allow-missing-template-keys -d 'Print nothing for a field or key that a template names and an object lacks'
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from resume" -l show-managed-fields -d 'Keep managedFields in json, yaml and kyaml'
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from resume" -l disable-compression -d 'Don\'t ask the server for compressed answers'
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from resume" -l insecure-skip-tls-verify -d 'Trust any certificate of the server, which makes the connection insecure'
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from resume" -l match-server-version -d 'Refuse to work with a server of another version'
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from resume" -l warnings-as-errors -d 'Treat warnings of the server as errors'
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from resume" -s h -l help -d 'Print what the command does and its flags'
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from undo" -l dry-run -d 'Only say what would be done (client), or have the server check it (server)' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from undo" -s f -l filename -d 'File, folder or URL of manifests; - for standard input' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from undo" -s k -l kustomize -d 'Folder of a kustomization; neither with -f nor with -R' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from undo" -s o -l output -d 'Output format: json, yaml, kyaml, name, go-template=…, jsonpath=… and their file forms' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from undo" -l template -d 'The template, or the file that has it, where the output format names none' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from undo" -s l -l selector -d 'Only objects whose labels match, such as app=web,tier!=db' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from undo" -l to-revision -d 'The revision to go back to; 0 for the one before the present' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from undo" -l as -d 'User to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from undo" -l as-group -d 'Group to act as; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from undo" -l as-uid -d 'UID to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from undo" -l as-user-extra -d 'Further attributes of the user to act as, as KEY=VALUE; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from undo" -l cache-dir -d 'Folder for cached discovery' -r -f -a "(__fish_complete_directories)"
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from undo" -l certificate-authority -d 'File with the certificate authority' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from undo" -l client-certificate -d 'File with the client certificate' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from undo" -l client-key -d 'File with the client key' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from undo" -l cluster -d 'Cluster of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from undo" -l context -d 'Context of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from undo" -l kubeconfig -d 'Kubeconfig file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from undo" -l kuberc -d 'Preferences file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from undo" -l log-flush-frequency -d 'How often the log is flushed; each line is, so that nothing is held back longer' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from undo" -s n -l namespace -d 'Namespace of this request' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from undo" -l password -d 'Password for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from undo" -l profile -d 'Profile to capture; only none, as the others describe the Go runtime' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from undo" -l profile-output -d 'File the profile is written to' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from undo" -l proxy-url -d 'Proxy for requests to the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from undo" -l request-timeout -d 'How long one request may take, such as 1s, 2m or 3h; 0 for no limit' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from undo" -s s -l server -d 'Address and port of the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from undo" -l tls-server-name -d 'Name that the server\'s certificate must have, when it is not the host\'s' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from undo" -l token -d 'Bearer token' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from undo" -l user -d 'User of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from undo" -l username -d 'User name for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from undo" -s v -l v -d 'How much to tell of what goes on, from 0 to 10' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from undo" -l vmodule -d 'Verbosity by source file, as PATTERN=N,...' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from undo" -s R -l recursive -d 'Read the folders of --filename recursively'
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from undo" -l allow-missing-template-keys -d 'Print nothing for a field or key that a template names and an object lacks'
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from undo" -l show-managed-fields -d 'Keep managedFields in json, yaml and kyaml'
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from undo" -l disable-compression -d 'Don\'t ask the server for compressed answers'
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from undo" -l insecure-skip-tls-verify -d 'Trust any certificate of the server, which makes the connection insecure'
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from undo" -l match-server-version -d 'Refuse to work with a server of another version'
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from undo" -l warnings-as-errors -d 'Treat warnings of the server as errors'
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from undo" -s h -l help -d 'Print what the command does and its flags'
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from status" -s f -l filename -d 'File, folder or URL of manifests; - for standard input' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from status" -s k -l kustomize -d 'Folder of a kustomization; neither with -f nor with -R' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from status" -l revision -d 'Fail unless this is the revision that is brought out; 0 for any' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from status" -s l -l selector -d 'Only objects whose labels match, such as app=web,tier!=db' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from status" -l timeout -d 'How long to watch each rollout, such as 5s, 2m or 3h; 0 for any time' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from status" -l as -d 'User to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from status" -l as-group -d 'Group to act as; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from status" -l as-uid -d 'UID to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from status" -l as-user-extra -d 'Further attributes of the user to act as, as KEY=VALUE; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from status" -l cache-dir -d 'Folder for cached discovery' -r -f -a "(__fish_complete_directories)"
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from status" -l certificate-authority -d 'File with the certificate authority' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from status" -l client-certificate -d 'File with the client certificate' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from status" -l client-key -d 'File with the client key' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from status" -l cluster -d 'Cluster of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from status" -l context -d 'Context of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from status" -l kubeconfig -d 'Kubeconfig file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from status" -l kuberc -d 'Preferences file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from status" -l log-flush-frequency -d 'How often the log is flushed; each line is, so that nothing is held back longer' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from status" -s n -l namespace -d 'Namespace of this request' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from status" -l password -d 'Password for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from status" -l profile -d 'Profile to capture; only none, as the others describe the Go runtime' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from status" -l profile-output -d 'File the profile is written to' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from status" -l proxy-url -d 'Proxy for requests to the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from status" -l request-timeout -d 'How long one request may take, such as 1s, 2m or 3h; 0 for no limit' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from status" -s s -l server -d 'Address and port of the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from status" -l tls-server-name -d 'Name that the server\'s certificate must have, when it is not the host\'s' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from status" -l token -d 'Bearer token' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from status" -l user -d 'User of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from status" -l username -d 'User name for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from status" -s v -l v -d 'How much to tell of what goes on, from 0 to 10' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from status" -l vmodule -d 'Verbosity by source file, as PATTERN=N,...' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from status" -l fail-fast -d 'End at once when a rollout gets stuck: an image can\'t be pulled, containers crash, pods can\'t be created or scheduled'
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from status" -s R -l recursive -d 'Read the folders of --filename recursively'
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from status" -s w -l watch -d 'Watch the rollout until it is done'
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from status" -l disable-compression -d 'Don\'t ask the server for compressed answers'
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from status" -l insecure-skip-tls-verify -d 'Trust any certificate of the server, which makes the connection insecure'
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from status" -l match-server-version -d 'Refuse to work with a server of another version'
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from status" -l warnings-as-errors -d 'Treat warnings of the server as errors'
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from status" -s h -l help -d 'Print what the command does and its flags'
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from restart" -l field-manager -d 'The name under which the server notes who has set which field' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from restart" -s f -l filename -d 'File, folder or URL of manifests; - for standard input' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from restart" -s k -l kustomize -d 'Folder of a kustomization; neither with -f nor with -R' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from restart" -s o -l output -d 'Output format: json, yaml, kyaml, name, go-template=…, jsonpath=… and their file forms' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from restart" -l template -d 'The template, or the file that has it, where the output format names none' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from restart" -s l -l selector -d 'Only objects whose labels match, such as app=web,tier!=db' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from restart" -l as -d 'User to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from restart" -l as-group -d 'Group to act as; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from restart" -l as-uid -d 'UID to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from restart" -l as-user-extra -d 'Further attributes of the user to act as, as KEY=VALUE; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from restart" -l cache-dir -d 'Folder for cached discovery' -r -f -a "(__fish_complete_directories)"
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from restart" -l certificate-authority -d 'File with the certificate authority' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from restart" -l client-certificate -d 'File with the client certificate' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from restart" -l client-key -d 'File with the client key' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from restart" -l cluster -d 'Cluster of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from restart" -l context -d 'Context of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from restart" -l kubeconfig -d 'Kubeconfig file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from restart" -l kuberc -d 'Preferences file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from restart" -l log-flush-frequency -d 'How often the log is flushed; each line is, so that nothing is held back longer' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from restart" -s n -l namespace -d 'Namespace of this request' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from restart" -l password -d 'Password for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from restart" -l profile -d 'Profile to capture; only none, as the others describe the Go runtime' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from restart" -l profile-output -d 'File the profile is written to' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from restart" -l proxy-url -d 'Proxy for requests to the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from restart" -l request-timeout -d 'How long one request may take, such as 1s, 2m or 3h; 0 for no limit' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from restart" -s s -l server -d 'Address and port of the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from restart" -l tls-server-name -d 'Name that the server\'s certificate must have, when it is not the host\'s' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from restart" -l token -d 'Bearer token' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from restart" -l user -d 'User of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from restart" -l username -d 'User name for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from restart" -s v -l v -d 'How much to tell of what goes on, from 0 to 10' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from restart" -l vmodule -d 'Verbosity by source file, as PATTERN=N,...' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from restart" -s R -l recursive -d 'Read the folders of --filename recursively'
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from restart" -l allow-missing-template-keys -d 'Print nothing for a field or key that a template names and an object lacks'
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from restart" -l show-managed-fields -d 'Keep managedFields in json, yaml and kyaml'
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from restart" -l disable-compression -d 'Don\'t ask the server for compressed answers'
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from restart" -l insecure-skip-tls-verify -d 'Trust any certificate of the server, which makes the connection insecure'
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from restart" -l match-server-version -d 'Refuse to work with a server of another version'
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from restart" -l warnings-as-errors -d 'Treat warnings of the server as errors'
complete -c ktl -n "__fish_ktl_using_subcommand rollout; and __fish_seen_subcommand_from restart" -s h -l help -d 'Print what the command does and its flags'
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
complete -c ktl -n "__fish_ktl_using_subcommand scale" -l record -d 'Keep this command in an annotation of the objects; deprecated'
complete -c ktl -n "__fish_ktl_using_subcommand scale" -l disable-compression -d 'Don\'t ask the server for compressed answers'
complete -c ktl -n "__fish_ktl_using_subcommand scale" -l insecure-skip-tls-verify -d 'Trust any certificate of the server, which makes the connection insecure'
complete -c ktl -n "__fish_ktl_using_subcommand scale" -l match-server-version -d 'Refuse to work with a server of another version'
complete -c ktl -n "__fish_ktl_using_subcommand scale" -l warnings-as-errors -d 'Treat warnings of the server as errors'
complete -c ktl -n "__fish_ktl_using_subcommand scale" -s h -l help -d 'Print what the command does and its flags'
complete -c ktl -n "__fish_ktl_using_subcommand autoscale" -l cpu -d 'The use of CPU to aim at: percent of what is asked for, as 70%, or an amount, as 500m' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand autoscale" -l cpu-percent -d 'The use of CPU to aim at, in percent; deprecated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand autoscale" -l dry-run -d 'Send nothing (client) or store nothing (server): none, client or server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand autoscale" -l field-manager -d 'Name under which the server records who owns the fields' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand autoscale" -s f -l filename -d 'File, folder or URL of manifests; - for standard input' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand autoscale" -s k -l kustomize -d 'Folder of a kustomization; neither with -f nor with -R' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand autoscale" -l max -d 'The most replicas' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand autoscale" -l memory -d 'The use of memory to aim at: percent of what is asked for, as 70%, or an amount, as 200Mi' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand autoscale" -l min -d 'The fewest replicas; negative for the server\'s default' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand autoscale" -l name -d 'The autoscaler\'s name; by default that of what is scaled' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand autoscale" -s o -l output -d 'Output format: json, yaml, kyaml, name, go-template=…, jsonpath=… and their file forms' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand autoscale" -l template -d 'The template, or the file that has it, where the output format names none' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand autoscale" -l as -d 'User to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand autoscale" -l as-group -d 'Group to act as; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand autoscale" -l as-uid -d 'UID to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand autoscale" -l as-user-extra -d 'Further attributes of the user to act as, as KEY=VALUE; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand autoscale" -l cache-dir -d 'Folder for cached discovery' -r -f -a "(__fish_complete_directories)"
complete -c ktl -n "__fish_ktl_using_subcommand autoscale" -l certificate-authority -d 'File with the certificate authority' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand autoscale" -l client-certificate -d 'File with the client certificate' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand autoscale" -l client-key -d 'File with the client key' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand autoscale" -l cluster -d 'Cluster of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand autoscale" -l context -d 'Context of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand autoscale" -l kubeconfig -d 'Kubeconfig file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand autoscale" -l kuberc -d 'Preferences file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand autoscale" -l log-flush-frequency -d 'How often the log is flushed; each line is, so that nothing is held back longer' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand autoscale" -s n -l namespace -d 'Namespace of this request' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand autoscale" -l password -d 'Password for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand autoscale" -l profile -d 'Profile to capture; only none, as the others describe the Go runtime' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand autoscale" -l profile-output -d 'File the profile is written to' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand autoscale" -l proxy-url -d 'Proxy for requests to the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand autoscale" -l request-timeout -d 'How long one request may take, such as 1s, 2m or 3h; 0 for no limit' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand autoscale" -s s -l server -d 'Address and port of the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand autoscale" -l tls-server-name -d 'Name that the server\'s certificate must have, when it is not the host\'s' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand autoscale" -l token -d 'Bearer token' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand autoscale" -l user -d 'User of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand autoscale" -l username -d 'User name for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand autoscale" -s v -l v -d 'How much to tell of what goes on, from 0 to 10' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand autoscale" -l vmodule -d 'Verbosity by source file, as PATTERN=N,...' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand autoscale" -s R -l recursive -d 'Read the folders of --filename recursively'
complete -c ktl -n "__fish_ktl_using_subcommand autoscale" -l allow-missing-template-keys -d 'Print nothing for a field or key that a template names and an object lacks'
complete -c ktl -n "__fish_ktl_using_subcommand autoscale" -l show-managed-fields -d 'Keep managedFields in json, yaml and kyaml'
complete -c ktl -n "__fish_ktl_using_subcommand autoscale" -l record -d 'Keep this command in an annotation of the objects; deprecated'
complete -c ktl -n "__fish_ktl_using_subcommand autoscale" -l save-config -d 'Keep the manifest in an annotation of the object, for a later apply'
complete -c ktl -n "__fish_ktl_using_subcommand autoscale" -l disable-compression -d 'Don\'t ask the server for compressed answers'
complete -c ktl -n "__fish_ktl_using_subcommand autoscale" -l insecure-skip-tls-verify -d 'Trust any certificate of the server, which makes the connection insecure'
complete -c ktl -n "__fish_ktl_using_subcommand autoscale" -l match-server-version -d 'Refuse to work with a server of another version'
complete -c ktl -n "__fish_ktl_using_subcommand autoscale" -l warnings-as-errors -d 'Treat warnings of the server as errors'
complete -c ktl -n "__fish_ktl_using_subcommand autoscale" -s h -l help -d 'Print what the command does and its flags'
complete -c ktl -n "__fish_ktl_using_subcommand certificate; and not __fish_seen_subcommand_from approve deny" -l as -d 'User to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand certificate; and not __fish_seen_subcommand_from approve deny" -l as-group -d 'Group to act as; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand certificate; and not __fish_seen_subcommand_from approve deny" -l as-uid -d 'UID to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand certificate; and not __fish_seen_subcommand_from approve deny" -l as-user-extra -d 'Further attributes of the user to act as, as KEY=VALUE; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand certificate; and not __fish_seen_subcommand_from approve deny" -l cache-dir -d 'Folder for cached discovery' -r -f -a "(__fish_complete_directories)"
complete -c ktl -n "__fish_ktl_using_subcommand certificate; and not __fish_seen_subcommand_from approve deny" -l certificate-authority -d 'File with the certificate authority' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand certificate; and not __fish_seen_subcommand_from approve deny" -l client-certificate -d 'File with the client certificate' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand certificate; and not __fish_seen_subcommand_from approve deny" -l client-key -d 'File with the client key' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand certificate; and not __fish_seen_subcommand_from approve deny" -l cluster -d 'Cluster of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand certificate; and not __fish_seen_subcommand_from approve deny" -l context -d 'Context of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand certificate; and not __fish_seen_subcommand_from approve deny" -l kubeconfig -d 'Kubeconfig file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand certificate; and not __fish_seen_subcommand_from approve deny" -l kuberc -d 'Preferences file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand certificate; and not __fish_seen_subcommand_from approve deny" -l log-flush-frequency -d 'How often the log is flushed; each line is, so that nothing is held back longer' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand certificate; and not __fish_seen_subcommand_from approve deny" -s n -l namespace -d 'Namespace of this request' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand certificate; and not __fish_seen_subcommand_from approve deny" -l password -d 'Password for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand certificate; and not __fish_seen_subcommand_from approve deny" -l profile -d 'Profile to capture; only none, as the others describe the Go runtime' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand certificate; and not __fish_seen_subcommand_from approve deny" -l profile-output -d 'File the profile is written to' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand certificate; and not __fish_seen_subcommand_from approve deny" -l proxy-url -d 'Proxy for requests to the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand certificate; and not __fish_seen_subcommand_from approve deny" -l request-timeout -d 'How long one request may take, such as 1s, 2m or 3h; 0 for no limit' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand certificate; and not __fish_seen_subcommand_from approve deny" -s s -l server -d 'Address and port of the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand certificate; and not __fish_seen_subcommand_from approve deny" -l tls-server-name -d 'Name that the server\'s certificate must have, when it is not the host\'s' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand certificate; and not __fish_seen_subcommand_from approve deny" -l token -d 'Bearer token' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand certificate; and not __fish_seen_subcommand_from approve deny" -l user -d 'User of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand certificate; and not __fish_seen_subcommand_from approve deny" -l username -d 'User name for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand certificate; and not __fish_seen_subcommand_from approve deny" -s v -l v -d 'How much to tell of what goes on, from 0 to 10' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand certificate; and not __fish_seen_subcommand_from approve deny" -l vmodule -d 'Verbosity by source file, as PATTERN=N,...' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand certificate; and not __fish_seen_subcommand_from approve deny" -l disable-compression -d 'Don\'t ask the server for compressed answers'
complete -c ktl -n "__fish_ktl_using_subcommand certificate; and not __fish_seen_subcommand_from approve deny" -l insecure-skip-tls-verify -d 'Trust any certificate of the server, which makes the connection insecure'
complete -c ktl -n "__fish_ktl_using_subcommand certificate; and not __fish_seen_subcommand_from approve deny" -l match-server-version -d 'Refuse to work with a server of another version'
complete -c ktl -n "__fish_ktl_using_subcommand certificate; and not __fish_seen_subcommand_from approve deny" -l warnings-as-errors -d 'Treat warnings of the server as errors'
complete -c ktl -n "__fish_ktl_using_subcommand certificate; and not __fish_seen_subcommand_from approve deny" -s h -l help -d 'Print what the command does and its flags'
complete -c ktl -n "__fish_ktl_using_subcommand certificate; and not __fish_seen_subcommand_from approve deny" -f -a "approve" -d 'Approve requests for certificates, so that they are signed'
complete -c ktl -n "__fish_ktl_using_subcommand certificate; and not __fish_seen_subcommand_from approve deny" -f -a "deny" -d 'Deny requests for certificates, so that they are not signed'
complete -c ktl -n "__fish_ktl_using_subcommand certificate; and __fish_seen_subcommand_from approve" -s f -l filename -d 'File, folder or URL of manifests; - for standard input' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand certificate; and __fish_seen_subcommand_from approve" -s k -l kustomize -d 'Folder of a kustomization; neither with -f nor with -R' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand certificate; and __fish_seen_subcommand_from approve" -s o -l output -d 'Output format: json, yaml, kyaml, name, go-template=…, jsonpath=… and their file forms' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand certificate; and __fish_seen_subcommand_from approve" -l template -d 'The template, or the file that has it, where the output format names none' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand certificate; and __fish_seen_subcommand_from approve" -l as -d 'User to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand certificate; and __fish_seen_subcommand_from approve" -l as-group -d 'Group to act as; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand certificate; and __fish_seen_subcommand_from approve" -l as-uid -d 'UID to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand certificate; and __fish_seen_subcommand_from approve" -l as-user-extra -d 'Further attributes of the user to act as, as KEY=VALUE; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand certificate; and __fish_seen_subcommand_from approve" -l cache-dir -d 'Folder for cached discovery' -r -f -a "(__fish_complete_directories)"
complete -c ktl -n "__fish_ktl_using_subcommand certificate; and __fish_seen_subcommand_from approve" -l certificate-authority -d 'File with the certificate authority' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand certificate; and __fish_seen_subcommand_from approve" -l client-certificate -d 'File with the client certificate' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand certificate; and __fish_seen_subcommand_from approve" -l client-key -d 'File with the client key' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand certificate; and __fish_seen_subcommand_from approve" -l cluster -d 'Cluster of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand certificate; and __fish_seen_subcommand_from approve" -l context -d 'Context of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand certificate; and __fish_seen_subcommand_from approve" -l kubeconfig -d 'Kubeconfig file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand certificate; and __fish_seen_subcommand_from approve" -l kuberc -d 'Preferences file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand certificate; and __fish_seen_subcommand_from approve" -l log-flush-frequency -d 'How often the log is flushed; each line is, so that nothing is held back longer' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand certificate; and __fish_seen_subcommand_from approve" -s n -l namespace -d 'Namespace of this request' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand certificate; and __fish_seen_subcommand_from approve" -l password -d 'Password for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand certificate; and __fish_seen_subcommand_from approve" -l profile -d 'Profile to capture; only none, as the others describe the Go runtime' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand certificate; and __fish_seen_subcommand_from approve" -l profile-output -d 'File the profile is written to' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand certificate; and __fish_seen_subcommand_from approve" -l proxy-url -d 'Proxy for requests to the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand certificate; and __fish_seen_subcommand_from approve" -l request-timeout -d 'How long one request may take, such as 1s, 2m or 3h; 0 for no limit' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand certificate; and __fish_seen_subcommand_from approve" -s s -l server -d 'Address and port of the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand certificate; and __fish_seen_subcommand_from approve" -l tls-server-name -d 'Name that the server\'s certificate must have, when it is not the host\'s' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand certificate; and __fish_seen_subcommand_from approve" -l token -d 'Bearer token' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand certificate; and __fish_seen_subcommand_from approve" -l user -d 'User of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand certificate; and __fish_seen_subcommand_from approve" -l username -d 'User name for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand certificate; and __fish_seen_subcommand_from approve" -s v -l v -d 'How much to tell of what goes on, from 0 to 10' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand certificate; and __fish_seen_subcommand_from approve" -l vmodule -d 'Verbosity by source file, as PATTERN=N,...' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand certificate; and __fish_seen_subcommand_from approve" -s R -l recursive -d 'Read the folders of --filename recursively'
complete -c ktl -n "__fish_ktl_using_subcommand certificate; and __fish_seen_subcommand_from approve" -l force -d 'Send the decision again where it was made before'
complete -c ktl -n "__fish_ktl_using_subcommand certificate; and __fish_seen_subcommand_from approve" -l allow-missing-template-keys -d 'Print nothing for a field or key that a template names and an object lacks'
complete -c ktl -n "__fish_ktl_using_subcommand certificate; and __fish_seen_subcommand_from approve" -l show-managed-fields -d 'Keep managedFields in json, yaml and kyaml'
complete -c ktl -n "__fish_ktl_using_subcommand certificate; and __fish_seen_subcommand_from approve" -l disable-compression -d 'Don\'t ask the server for compressed answers'
complete -c ktl -n "__fish_ktl_using_subcommand certificate; and __fish_seen_subcommand_from approve" -l insecure-skip-tls-verify -d 'Trust any certificate of the server, which makes the connection insecure'
complete -c ktl -n "__fish_ktl_using_subcommand certificate; and __fish_seen_subcommand_from approve" -l match-server-version -d 'Refuse to work with a server of another version'
complete -c ktl -n "__fish_ktl_using_subcommand certificate; and __fish_seen_subcommand_from approve" -l warnings-as-errors -d 'Treat warnings of the server as errors'
complete -c ktl -n "__fish_ktl_using_subcommand certificate; and __fish_seen_subcommand_from approve" -s h -l help -d 'Print what the command does and its flags'
complete -c ktl -n "__fish_ktl_using_subcommand certificate; and __fish_seen_subcommand_from deny" -s f -l filename -d 'File, folder or URL of manifests; - for standard input' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand certificate; and __fish_seen_subcommand_from deny" -s k -l kustomize -d 'Folder of a kustomization; neither with -f nor with -R' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand certificate; and __fish_seen_subcommand_from deny" -s o -l output -d 'Output format: json, yaml, kyaml, name, go-template=…, jsonpath=… and their file forms' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand certificate; and __fish_seen_subcommand_from deny" -l template -d 'The template, or the file that has it, where the output format names none' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand certificate; and __fish_seen_subcommand_from deny" -l as -d 'User to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand certificate; and __fish_seen_subcommand_from deny" -l as-group -d 'Group to act as; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand certificate; and __fish_seen_subcommand_from deny" -l as-uid -d 'UID to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand certificate; and __fish_seen_subcommand_from deny" -l as-user-extra -d 'Further attributes of the user to act as, as KEY=VALUE; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand certificate; and __fish_seen_subcommand_from deny" -l cache-dir -d 'Folder for cached discovery' -r -f -a "(__fish_complete_directories)"
complete -c ktl -n "__fish_ktl_using_subcommand certificate; and __fish_seen_subcommand_from deny" -l certificate-authority -d 'File with the certificate authority' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand certificate; and __fish_seen_subcommand_from deny" -l client-certificate -d 'File with the client certificate' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand certificate; and __fish_seen_subcommand_from deny" -l client-key -d 'File with the client key' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand certificate; and __fish_seen_subcommand_from deny" -l cluster -d 'Cluster of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand certificate; and __fish_seen_subcommand_from deny" -l context -d 'Context of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand certificate; and __fish_seen_subcommand_from deny" -l kubeconfig -d 'Kubeconfig file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand certificate; and __fish_seen_subcommand_from deny" -l kuberc -d 'Preferences file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand certificate; and __fish_seen_subcommand_from deny" -l log-flush-frequency -d 'How often the log is flushed; each line is, so that nothing is held back longer' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand certificate; and __fish_seen_subcommand_from deny" -s n -l namespace -d 'Namespace of this request' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand certificate; and __fish_seen_subcommand_from deny" -l password -d 'Password for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand certificate; and __fish_seen_subcommand_from deny" -l profile -d 'Profile to capture; only none, as the others describe the Go runtime' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand certificate; and __fish_seen_subcommand_from deny" -l profile-output -d 'File the profile is written to' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand certificate; and __fish_seen_subcommand_from deny" -l proxy-url -d 'Proxy for requests to the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand certificate; and __fish_seen_subcommand_from deny" -l request-timeout -d 'How long one request may take, such as 1s, 2m or 3h; 0 for no limit' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand certificate; and __fish_seen_subcommand_from deny" -s s -l server -d 'Address and port of the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand certificate; and __fish_seen_subcommand_from deny" -l tls-server-name -d 'Name that the server\'s certificate must have, when it is not the host\'s' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand certificate; and __fish_seen_subcommand_from deny" -l token -d 'Bearer token' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand certificate; and __fish_seen_subcommand_from deny" -l user -d 'User of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand certificate; and __fish_seen_subcommand_from deny" -l username -d 'User name for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand certificate; and __fish_seen_subcommand_from deny" -s v -l v -d 'How much to tell of what goes on, from 0 to 10' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand certificate; and __fish_seen_subcommand_from deny" -l vmodule -d 'Verbosity by source file, as PATTERN=N,...' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand certificate; and __fish_seen_subcommand_from deny" -s R -l recursive -d 'Read the folders of --filename recursively'
complete -c ktl -n "__fish_ktl_using_subcommand certificate; and __fish_seen_subcommand_from deny" -l force -d 'Send the decision again where it was made before'
complete -c ktl -n "__fish_ktl_using_subcommand certificate; and __fish_seen_subcommand_from deny" -l allow-missing-template-keys -d 'Print nothing for a field or key that a template names and an object lacks'
complete -c ktl -n "__fish_ktl_using_subcommand certificate; and __fish_seen_subcommand_from deny" -l show-managed-fields -d 'Keep managedFields in json, yaml and kyaml'
complete -c ktl -n "__fish_ktl_using_subcommand certificate; and __fish_seen_subcommand_from deny" -l disable-compression -d 'Don\'t ask the server for compressed answers'
complete -c ktl -n "__fish_ktl_using_subcommand certificate; and __fish_seen_subcommand_from deny" -l insecure-skip-tls-verify -d 'Trust any certificate of the server, which makes the connection insecure'
complete -c ktl -n "__fish_ktl_using_subcommand certificate; and __fish_seen_subcommand_from deny" -l match-server-version -d 'Refuse to work with a server of another version'
complete -c ktl -n "__fish_ktl_using_subcommand certificate; and __fish_seen_subcommand_from deny" -l warnings-as-errors -d 'Treat warnings of the server as errors'
complete -c ktl -n "__fish_ktl_using_subcommand certificate; and __fish_seen_subcommand_from deny" -s h -l help -d 'Print what the command does and its flags'
complete -c ktl -n "__fish_ktl_using_subcommand cluster-info; and not __fish_seen_subcommand_from dump" -l as -d 'User to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand cluster-info; and not __fish_seen_subcommand_from dump" -l as-group -d 'Group to act as; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand cluster-info; and not __fish_seen_subcommand_from dump" -l as-uid -d 'UID to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand cluster-info; and not __fish_seen_subcommand_from dump" -l as-user-extra -d 'Further attributes of the user to act as, as KEY=VALUE; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand cluster-info; and not __fish_seen_subcommand_from dump" -l cache-dir -d 'Folder for cached discovery' -r -f -a "(__fish_complete_directories)"
complete -c ktl -n "__fish_ktl_using_subcommand cluster-info; and not __fish_seen_subcommand_from dump" -l certificate-authority -d 'File with the certificate authority' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand cluster-info; and not __fish_seen_subcommand_from dump" -l client-certificate -d 'File with the client certificate' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand cluster-info; and not __fish_seen_subcommand_from dump" -l client-key -d 'File with the client key' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand cluster-info; and not __fish_seen_subcommand_from dump" -l cluster -d 'Cluster of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand cluster-info; and not __fish_seen_subcommand_from dump" -l context -d 'Context of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand cluster-info; and not __fish_seen_subcommand_from dump" -l kubeconfig -d 'Kubeconfig file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand cluster-info; and not __fish_seen_subcommand_from dump" -l kuberc -d 'Preferences file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand cluster-info; and not __fish_seen_subcommand_from dump" -l log-flush-frequency -d 'How often the log is flushed; each line is, so that nothing is held back longer' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand cluster-info; and not __fish_seen_subcommand_from dump" -s n -l namespace -d 'Namespace of this request' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand cluster-info; and not __fish_seen_subcommand_from dump" -l password -d 'Password for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand cluster-info; and not __fish_seen_subcommand_from dump" -l profile -d 'Profile to capture; only none, as the others describe the Go runtime' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand cluster-info; and not __fish_seen_subcommand_from dump" -l profile-output -d 'File the profile is written to' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand cluster-info; and not __fish_seen_subcommand_from dump" -l proxy-url -d 'Proxy for requests to the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand cluster-info; and not __fish_seen_subcommand_from dump" -l request-timeout -d 'How long one request may take, such as 1s, 2m or 3h; 0 for no limit' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand cluster-info; and not __fish_seen_subcommand_from dump" -s s -l server -d 'Address and port of the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand cluster-info; and not __fish_seen_subcommand_from dump" -l tls-server-name -d 'Name that the server\'s certificate must have, when it is not the host\'s' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand cluster-info; and not __fish_seen_subcommand_from dump" -l token -d 'Bearer token' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand cluster-info; and not __fish_seen_subcommand_from dump" -l user -d 'User of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand cluster-info; and not __fish_seen_subcommand_from dump" -l username -d 'User name for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand cluster-info; and not __fish_seen_subcommand_from dump" -s v -l v -d 'How much to tell of what goes on, from 0 to 10' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand cluster-info; and not __fish_seen_subcommand_from dump" -l vmodule -d 'Verbosity by source file, as PATTERN=N,...' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand cluster-info; and not __fish_seen_subcommand_from dump" -l disable-compression -d 'Don\'t ask the server for compressed answers'
complete -c ktl -n "__fish_ktl_using_subcommand cluster-info; and not __fish_seen_subcommand_from dump" -l insecure-skip-tls-verify -d 'Trust any certificate of the server, which makes the connection insecure'
complete -c ktl -n "__fish_ktl_using_subcommand cluster-info; and not __fish_seen_subcommand_from dump" -l match-server-version -d 'Refuse to work with a server of another version'
complete -c ktl -n "__fish_ktl_using_subcommand cluster-info; and not __fish_seen_subcommand_from dump" -l warnings-as-errors -d 'Treat warnings of the server as errors'
complete -c ktl -n "__fish_ktl_using_subcommand cluster-info; and not __fish_seen_subcommand_from dump" -s h -l help -d 'Print what the command does and its flags'
complete -c ktl -n "__fish_ktl_using_subcommand cluster-info; and not __fish_seen_subcommand_from dump" -f -a "dump" -d 'Write out objects and logs, for debugging'
complete -c ktl -n "__fish_ktl_using_subcommand cluster-info; and __fish_seen_subcommand_from dump" -l namespaces -d 'The namespaces to dump; by default kube-system and the current one' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand cluster-info; and __fish_seen_subcommand_from dump" -l output-directory -d 'The folder to write files into; stdout where it is empty or -' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand cluster-info; and __fish_seen_subcommand_from dump" -l pod-running-timeout -d 'Must be more than zero. There is nothing that is waited for, in kubectl neither' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand cluster-info; and __fish_seen_subcommand_from dump" -s o -l output -d 'Output format: json, yaml, kyaml, name, go-template=…, jsonpath=… and their file forms' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand cluster-info; and __fish_seen_subcommand_from dump" -l template -d 'The template, or the file that has it, where the output format names none' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand cluster-info; and __fish_seen_subcommand_from dump" -l as -d 'User to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand cluster-info; and __fish_seen_subcommand_from dump" -l as-group -d 'Group to act as; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand cluster-info; and __fish_seen_subcommand_from dump" -l as-uid -d 'UID to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand cluster-info; and __fish_seen_subcommand_from dump" -l as-user-extra -d 'Further attributes of the user to act as, as KEY=VALUE; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand cluster-info; and __fish_seen_subcommand_from dump" -l cache-dir -d 'Folder for cached discovery' -r -f -a "(__fish_complete_directories)"
complete -c ktl -n "__fish_ktl_using_subcommand cluster-info; and __fish_seen_subcommand_from dump" -l certificate-authority -d 'File with the certificate authority' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand cluster-info; and __fish_seen_subcommand_from dump" -l client-certificate -d 'File with the client certificate' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand cluster-info; and __fish_seen_subcommand_from dump" -l client-key -d 'File with the client key' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand cluster-info; and __fish_seen_subcommand_from dump" -l cluster -d 'Cluster of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand cluster-info; and __fish_seen_subcommand_from dump" -l context -d 'Context of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand cluster-info; and __fish_seen_subcommand_from dump" -l kubeconfig -d 'Kubeconfig file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand cluster-info; and __fish_seen_subcommand_from dump" -l kuberc -d 'Preferences file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand cluster-info; and __fish_seen_subcommand_from dump" -l log-flush-frequency -d 'How often the log is flushed; each line is, so that nothing is held back longer' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand cluster-info; and __fish_seen_subcommand_from dump" -s n -l namespace -d 'Namespace of this request' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand cluster-info; and __fish_seen_subcommand_from dump" -l password -d 'Password for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand cluster-info; and __fish_seen_subcommand_from dump" -l profile -d 'Profile to capture; only none, as the others describe the Go runtime' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand cluster-info; and __fish_seen_subcommand_from dump" -l profile-output -d 'File the profile is written to' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand cluster-info; and __fish_seen_subcommand_from dump" -l proxy-url -d 'Proxy for requests to the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand cluster-info; and __fish_seen_subcommand_from dump" -l request-timeout -d 'How long one request may take, such as 1s, 2m or 3h; 0 for no limit' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand cluster-info; and __fish_seen_subcommand_from dump" -s s -l server -d 'Address and port of the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand cluster-info; and __fish_seen_subcommand_from dump" -l tls-server-name -d 'Name that the server\'s certificate must have, when it is not the host\'s' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand cluster-info; and __fish_seen_subcommand_from dump" -l token -d 'Bearer token' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand cluster-info; and __fish_seen_subcommand_from dump" -l user -d 'User of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand cluster-info; and __fish_seen_subcommand_from dump" -l username -d 'User name for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand cluster-info; and __fish_seen_subcommand_from dump" -s v -l v -d 'How much to tell of what goes on, from 0 to 10' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand cluster-info; and __fish_seen_subcommand_from dump" -l vmodule -d 'Verbosity by source file, as PATTERN=N,...' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand cluster-info; and __fish_seen_subcommand_from dump" -s A -l all-namespaces -d 'Dump all namespaces, whatever --namespaces says'
complete -c ktl -n "__fish_ktl_using_subcommand cluster-info; and __fish_seen_subcommand_from dump" -l allow-missing-template-keys -d 'Print nothing for a field or key that a template names and an object lacks'
complete -c ktl -n "__fish_ktl_using_subcommand cluster-info; and __fish_seen_subcommand_from dump" -l show-managed-fields -d 'Keep managedFields in json, yaml and kyaml'
complete -c ktl -n "__fish_ktl_using_subcommand cluster-info; and __fish_seen_subcommand_from dump" -l disable-compression -d 'Don\'t ask the server for compressed answers'
complete -c ktl -n "__fish_ktl_using_subcommand cluster-info; and __fish_seen_subcommand_from dump" -l insecure-skip-tls-verify -d 'Trust any certificate of the server, which makes the connection insecure'
complete -c ktl -n "__fish_ktl_using_subcommand cluster-info; and __fish_seen_subcommand_from dump" -l match-server-version -d 'Refuse to work with a server of another version'
complete -c ktl -n "__fish_ktl_using_subcommand cluster-info; and __fish_seen_subcommand_from dump" -l warnings-as-errors -d 'Treat warnings of the server as errors'
complete -c ktl -n "__fish_ktl_using_subcommand cluster-info; and __fish_seen_subcommand_from dump" -s h -l help -d 'Print what the command does and its flags'
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
complete -c ktl -n "__fish_ktl_using_subcommand cordon" -l dry-run -d 'Only say what would be done (client), or have the server check it (server)' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand cordon" -s l -l selector -d 'The nodes whose labels match, such as zone=a' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand cordon" -l as -d 'User to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand cordon" -l as-group -d 'Group to act as; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand cordon" -l as-uid -d 'UID to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand cordon" -l as-user-extra -d 'Further attributes of the user to act as, as KEY=VALUE; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand cordon" -l cache-dir -d 'Folder for cached discovery' -r -f -a "(__fish_complete_directories)"
complete -c ktl -n "__fish_ktl_using_subcommand cordon" -l certificate-authority -d 'File with the certificate authority' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand cordon" -l client-certificate -d 'File with the client certificate' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand cordon" -l client-key -d 'File with the client key' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand cordon" -l cluster -d 'Cluster of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand cordon" -l context -d 'Context of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand cordon" -l kubeconfig -d 'Kubeconfig file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand cordon" -l kuberc -d 'Preferences file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand cordon" -l log-flush-frequency -d 'How often the log is flushed; each line is, so that nothing is held back longer' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand cordon" -s n -l namespace -d 'Namespace of this request' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand cordon" -l password -d 'Password for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand cordon" -l profile -d 'Profile to capture; only none, as the others describe the Go runtime' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand cordon" -l profile-output -d 'File the profile is written to' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand cordon" -l proxy-url -d 'Proxy for requests to the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand cordon" -l request-timeout -d 'How long one request may take, such as 1s, 2m or 3h; 0 for no limit' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand cordon" -s s -l server -d 'Address and port of the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand cordon" -l tls-server-name -d 'Name that the server\'s certificate must have, when it is not the host\'s' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand cordon" -l token -d 'Bearer token' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand cordon" -l user -d 'User of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand cordon" -l username -d 'User name for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand cordon" -s v -l v -d 'How much to tell of what goes on, from 0 to 10' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand cordon" -l vmodule -d 'Verbosity by source file, as PATTERN=N,...' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand cordon" -l disable-compression -d 'Don\'t ask the server for compressed answers'
complete -c ktl -n "__fish_ktl_using_subcommand cordon" -l insecure-skip-tls-verify -d 'Trust any certificate of the server, which makes the connection insecure'
complete -c ktl -n "__fish_ktl_using_subcommand cordon" -l match-server-version -d 'Refuse to work with a server of another version'
complete -c ktl -n "__fish_ktl_using_subcommand cordon" -l warnings-as-errors -d 'Treat warnings of the server as errors'
complete -c ktl -n "__fish_ktl_using_subcommand cordon" -s h -l help -d 'Print what the command does and its flags'
complete -c ktl -n "__fish_ktl_using_subcommand uncordon" -l dry-run -d 'Only say what would be done (client), or have the server check it (server)' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand uncordon" -s l -l selector -d 'The nodes whose labels match, such as zone=a' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand uncordon" -l as -d 'User to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand uncordon" -l as-group -d 'Group to act as; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand uncordon" -l as-uid -d 'UID to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand uncordon" -l as-user-extra -d 'Further attributes of the user to act as, as KEY=VALUE; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand uncordon" -l cache-dir -d 'Folder for cached discovery' -r -f -a "(__fish_complete_directories)"
complete -c ktl -n "__fish_ktl_using_subcommand uncordon" -l certificate-authority -d 'File with the certificate authority' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand uncordon" -l client-certificate -d 'File with the client certificate' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand uncordon" -l client-key -d 'File with the client key' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand uncordon" -l cluster -d 'Cluster of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand uncordon" -l context -d 'Context of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand uncordon" -l kubeconfig -d 'Kubeconfig file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand uncordon" -l kuberc -d 'Preferences file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand uncordon" -l log-flush-frequency -d 'How often the log is flushed; each line is, so that nothing is held back longer' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand uncordon" -s n -l namespace -d 'Namespace of this request' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand uncordon" -l password -d 'Password for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand uncordon" -l profile -d 'Profile to capture; only none, as the others describe the Go runtime' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand uncordon" -l profile-output -d 'File the profile is written to' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand uncordon" -l proxy-url -d 'Proxy for requests to the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand uncordon" -l request-timeout -d 'How long one request may take, such as 1s, 2m or 3h; 0 for no limit' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand uncordon" -s s -l server -d 'Address and port of the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand uncordon" -l tls-server-name -d 'Name that the server\'s certificate must have, when it is not the host\'s' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand uncordon" -l token -d 'Bearer token' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand uncordon" -l user -d 'User of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand uncordon" -l username -d 'User name for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand uncordon" -s v -l v -d 'How much to tell of what goes on, from 0 to 10' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand uncordon" -l vmodule -d 'Verbosity by source file, as PATTERN=N,...' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand uncordon" -l disable-compression -d 'Don\'t ask the server for compressed answers'
complete -c ktl -n "__fish_ktl_using_subcommand uncordon" -l insecure-skip-tls-verify -d 'Trust any certificate of the server, which makes the connection insecure'
complete -c ktl -n "__fish_ktl_using_subcommand uncordon" -l match-server-version -d 'Refuse to work with a server of another version'
complete -c ktl -n "__fish_ktl_using_subcommand uncordon" -l warnings-as-errors -d 'Treat warnings of the server as errors'
complete -c ktl -n "__fish_ktl_using_subcommand uncordon" -s h -l help -d 'Print what the command does and its flags'
complete -c ktl -n "__fish_ktl_using_subcommand drain" -l chunk-size -d 'How many objects of a list to ask the server for at once; 0 for all' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand drain" -l dry-run -d 'Only say what would be done (client), or have the server check it (server)' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand drain" -l grace-period -d 'Seconds that each pod has to end; negative for its own' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand drain" -l pod-selector -d 'Only the pods whose labels match, such as app=web' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand drain" -s l -l selector -d 'The nodes whose labels match, such as zone=a' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand drain" -l skip-wait-for-delete-timeout -d 'Wait no longer for pods that should have been gone more than so many seconds ago; 0 for ever' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand drain" -l timeout -d 'How long the pods of a node may take to be gone; 0 for as long as it takes' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand drain" -l as -d 'User to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand drain" -l as-group -d 'Group to act as; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand drain" -l as-uid -d 'UID to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand drain" -l as-user-extra -d 'Further attributes of the user to act as, as KEY=VALUE; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand drain" -l cache-dir -d 'Folder for cached discovery' -r -f -a "(__fish_complete_directories)"
complete -c ktl -n "__fish_ktl_using_subcommand drain" -l certificate-authority -d 'File with the certificate authority' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand drain" -l client-certificate -d 'File with the client certificate' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand drain" -l client-key -d 'File with the client key' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand drain" -l cluster -d 'Cluster of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand drain" -l context -d 'Context of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand drain" -l kubeconfig -d 'Kubeconfig file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand drain" -l kuberc -d 'Preferences file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand drain" -l log-flush-frequency -d 'How often the log is flushed; each line is, so that nothing is held back longer' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand drain" -s n -l namespace -d 'Namespace of this request' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand drain" -l password -d 'Password for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand drain" -l profile -d 'Profile to capture; only none, as the others describe the Go runtime' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand drain" -l profile-output -d 'File the profile is written to' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand drain" -l proxy-url -d 'Proxy for requests to the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand drain" -l request-timeout -d 'How long one request may take, such as 1s, 2m or 3h; 0 for no limit' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand drain" -s s -l server -d 'Address and port of the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand drain" -l tls-server-name -d 'Name that the server\'s certificate must have, when it is not the host\'s' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand drain" -l token -d 'Bearer token' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand drain" -l user -d 'User of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand drain" -l username -d 'User name for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand drain" -s v -l v -d 'How much to tell of what goes on, from 0 to 10' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand drain" -l vmodule -d 'Verbosity by source file, as PATTERN=N,...' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand drain" -l delete-emptydir-data -d 'Let pods with emptyDir volumes go too: what is in these is lost'
complete -c ktl -n "__fish_ktl_using_subcommand drain" -l disable-eviction -d 'Delete pods instead of evicting them, whatever PodDisruptionBudgets say'
complete -c ktl -n "__fish_ktl_using_subcommand drain" -l force -d 'Let pods without a controller go too: nobody makes them anew'
complete -c ktl -n "__fish_ktl_using_subcommand drain" -l ignore-daemonsets -d 'Leave the pods of DaemonSets where they are'
complete -c ktl -n "__fish_ktl_using_subcommand drain" -l disable-compression -d 'Don\'t ask the server for compressed answers'
complete -c ktl -n "__fish_ktl_using_subcommand drain" -l insecure-skip-tls-verify -d 'Trust any certificate of the server, which makes the connection insecure'
complete -c ktl -n "__fish_ktl_using_subcommand drain" -l match-server-version -d 'Refuse to work with a server of another version'
complete -c ktl -n "__fish_ktl_using_subcommand drain" -l warnings-as-errors -d 'Treat warnings of the server as errors'
complete -c ktl -n "__fish_ktl_using_subcommand drain" -s h -l help -d 'Print what the command does and its flags'
complete -c ktl -n "__fish_ktl_using_subcommand taint" -l dry-run -d 'Only say what would be done (client), or have the server check it (server)' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand taint" -l field-manager -d 'Name under which the server records who changed the fields' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand taint" -s o -l output -d 'Output format: json, yaml, kyaml, name, go-template=…, jsonpath=… and their file forms' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand taint" -l template -d 'The template, or the file that has it, where the output format names none' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand taint" -s l -l selector -d 'The nodes whose labels match, such as zone=a' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand taint" -l validate -d 'What the server does with unknown fields: strict, warn or ignore' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand taint" -l as -d 'User to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand taint" -l as-group -d 'Group to act as; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand taint" -l as-uid -d 'UID to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand taint" -l as-user-extra -d 'Further attributes of the user to act as, as KEY=VALUE; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand taint" -l cache-dir -d 'Folder for cached discovery' -r -f -a "(__fish_complete_directories)"
complete -c ktl -n "__fish_ktl_using_subcommand taint" -l certificate-authority -d 'File with the certificate authority' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand taint" -l client-certificate -d 'File with the client certificate' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand taint" -l client-key -d 'File with the client key' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand taint" -l cluster -d 'Cluster of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand taint" -l context -d 'Context of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand taint" -l kubeconfig -d 'Kubeconfig file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand taint" -l kuberc -d 'Preferences file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand taint" -l log-flush-frequency -d 'How often the log is flushed; each line is, so that nothing is held back longer' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand taint" -s n -l namespace -d 'Namespace of this request' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand taint" -l password -d 'Password for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand taint" -l profile -d 'Profile to capture; only none, as the others describe the Go runtime' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand taint" -l profile-output -d 'File the profile is written to' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand taint" -l proxy-url -d 'Proxy for requests to the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand taint" -l request-timeout -d 'How long one request may take, such as 1s, 2m or 3h; 0 for no limit' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand taint" -s s -l server -d 'Address and port of the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand taint" -l tls-server-name -d 'Name that the server\'s certificate must have, when it is not the host\'s' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand taint" -l token -d 'Bearer token' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand taint" -l user -d 'User of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand taint" -l username -d 'User name for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand taint" -s v -l v -d 'How much to tell of what goes on, from 0 to 10' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand taint" -l vmodule -d 'Verbosity by source file, as PATTERN=N,...' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand taint" -l all -d 'All nodes'
complete -c ktl -n "__fish_ktl_using_subcommand taint" -l overwrite -d 'Allow that present taints are replaced'
complete -c ktl -n "__fish_ktl_using_subcommand taint" -l allow-missing-template-keys -d 'Print nothing for a field or key that a template names and an object lacks'
complete -c ktl -n "__fish_ktl_using_subcommand taint" -l show-managed-fields -d 'Keep managedFields in json, yaml and kyaml'
complete -c ktl -n "__fish_ktl_using_subcommand taint" -l disable-compression -d 'Don\'t ask the server for compressed answers'
complete -c ktl -n "__fish_ktl_using_subcommand taint" -l insecure-skip-tls-verify -d 'Trust any certificate of the server, which makes the connection insecure'
complete -c ktl -n "__fish_ktl_using_subcommand taint" -l match-server-version -d 'Refuse to work with a server of another version'
complete -c ktl -n "__fish_ktl_using_subcommand taint" -l warnings-as-errors -d 'Treat warnings of the server as errors'
complete -c ktl -n "__fish_ktl_using_subcommand taint" -s h -l help -d 'Print what the command does and its flags'
complete -c ktl -n "__fish_ktl_using_subcommand describe" -l color -d 'Colour labels, states and warnings: auto, always or never' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand describe" -l chunk-size -d 'How many objects to ask for at once; 0 for all' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand describe" -s f -l filename -d 'File, folder or URL of manifests; - for standard input' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand describe" -s k -l kustomize -d 'Folder of a kustomization; neither with -f nor with -R' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand describe" -s l -l selector -d 'Only objects whose labels match, such as app=web,tier!=db' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand describe" -l as -d 'User to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand describe" -l as-group -d 'Group to act as; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand describe" -l as-uid -d 'UID to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand describe" -l as-user-extra -d 'Further attributes of the user to act as, as KEY=VALUE; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand describe" -l cache-dir -d 'Folder for cached discovery' -r -f -a "(__fish_complete_directories)"
complete -c ktl -n "__fish_ktl_using_subcommand describe" -l certificate-authority -d 'File with the certificate authority' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand describe" -l client-certificate -d 'File with the client certificate' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand describe" -l client-key -d 'File with the client key' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand describe" -l cluster -d 'Cluster of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand describe" -l context -d 'Context of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand describe" -l kubeconfig -d 'Kubeconfig file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand describe" -l kuberc -d 'Preferences file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand describe" -l log-flush-frequency -d 'How often the log is flushed; each line is, so that nothing is held back longer' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand describe" -s n -l namespace -d 'Namespace of this request' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand describe" -l password -d 'Password for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand describe" -l profile -d 'Profile to capture; only none, as the others describe the Go runtime' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand describe" -l profile-output -d 'File the profile is written to' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand describe" -l proxy-url -d 'Proxy for requests to the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand describe" -l request-timeout -d 'How long one request may take, such as 1s, 2m or 3h; 0 for no limit' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand describe" -s s -l server -d 'Address and port of the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand describe" -l tls-server-name -d 'Name that the server\'s certificate must have, when it is not the host\'s' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand describe" -l token -d 'Bearer token' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand describe" -l user -d 'User of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand describe" -l username -d 'User name for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand describe" -s v -l v -d 'How much to tell of what goes on, from 0 to 10' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand describe" -l vmodule -d 'Verbosity by source file, as PATTERN=N,...' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand describe" -s A -l all-namespaces -d 'Objects of all namespaces'
complete -c ktl -n "__fish_ktl_using_subcommand describe" -s R -l recursive -d 'Read the folders of --filename recursively'
complete -c ktl -n "__fish_ktl_using_subcommand describe" -l pager -d 'Show the output with a pager, on a terminal'
complete -c ktl -n "__fish_ktl_using_subcommand describe" -l show-events -d 'Show the events of objects; by default those of a single one'
complete -c ktl -n "__fish_ktl_using_subcommand describe" -l disable-compression -d 'Don\'t ask the server for compressed answers'
complete -c ktl -n "__fish_ktl_using_subcommand describe" -l insecure-skip-tls-verify -d 'Trust any certificate of the server, which makes the connection insecure'
complete -c ktl -n "__fish_ktl_using_subcommand describe" -l match-server-version -d 'Refuse to work with a server of another version'
complete -c ktl -n "__fish_ktl_using_subcommand describe" -l warnings-as-errors -d 'Treat warnings of the server as errors'
complete -c ktl -n "__fish_ktl_using_subcommand describe" -s h -l help -d 'Print what the command does and its flags'
complete -c ktl -n "__fish_ktl_using_subcommand tree" -l color -d 'Colour the tree by the state of its objects: auto, always or never' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand tree" -s l -l selector -d 'Only objects whose labels match, such as app=web,tier!=db; what they own is shown anyway' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand tree" -l as -d 'User to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand tree" -l as-group -d 'Group to act as; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand tree" -l as-uid -d 'UID to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand tree" -l as-user-extra -d 'Further attributes of the user to act as, as KEY=VALUE; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand tree" -l cache-dir -d 'Folder for cached discovery' -r -f -a "(__fish_complete_directories)"
complete -c ktl -n "__fish_ktl_using_subcommand tree" -l certificate-authority -d 'File with the certificate authority' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand tree" -l client-certificate -d 'File with the client certificate' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand tree" -l client-key -d 'File with the client key' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand tree" -l cluster -d 'Cluster of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand tree" -l context -d 'Context of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand tree" -l kubeconfig -d 'Kubeconfig file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand tree" -l kuberc -d 'Preferences file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand tree" -l log-flush-frequency -d 'How often the log is flushed; each line is, so that nothing is held back longer' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand tree" -s n -l namespace -d 'Namespace of this request' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand tree" -l password -d 'Password for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand tree" -l profile -d 'Profile to capture; only none, as the others describe the Go runtime' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand tree" -l profile-output -d 'File the profile is written to' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand tree" -l proxy-url -d 'Proxy for requests to the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand tree" -l request-timeout -d 'How long one request may take, such as 1s, 2m or 3h; 0 for no limit' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand tree" -s s -l server -d 'Address and port of the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand tree" -l tls-server-name -d 'Name that the server\'s certificate must have, when it is not the host\'s' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand tree" -l token -d 'Bearer token' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand tree" -l user -d 'User of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand tree" -l username -d 'User name for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand tree" -s v -l v -d 'How much to tell of what goes on, from 0 to 10' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand tree" -l vmodule -d 'Verbosity by source file, as PATTERN=N,...' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand tree" -l no-headers -d 'Leave out the headers'
complete -c ktl -n "__fish_ktl_using_subcommand tree" -l pager -d 'Show the output with a pager, on a terminal'
complete -c ktl -n "__fish_ktl_using_subcommand tree" -l disable-compression -d 'Don\'t ask the server for compressed answers'
complete -c ktl -n "__fish_ktl_using_subcommand tree" -l insecure-skip-tls-verify -d 'Trust any certificate of the server, which makes the connection insecure'
complete -c ktl -n "__fish_ktl_using_subcommand tree" -l match-server-version -d 'Refuse to work with a server of another version'
complete -c ktl -n "__fish_ktl_using_subcommand tree" -l warnings-as-errors -d 'Treat warnings of the server as errors'
complete -c ktl -n "__fish_ktl_using_subcommand tree" -s h -l help -d 'Print what the command does and its flags'
complete -c ktl -n "__fish_ktl_using_subcommand why" -l color -d 'Colour the answer: auto, always or never' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand why" -s l -l selector -d 'Only objects whose labels match, such as app=web,tier!=db' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand why" -l as -d 'User to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand why" -l as-group -d 'Group to act as; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand why" -l as-uid -d 'UID to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand why" -l as-user-extra -d 'Further attributes of the user to act as, as KEY=VALUE; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand why" -l cache-dir -d 'Folder for cached discovery' -r -f -a "(__fish_complete_directories)"
complete -c ktl -n "__fish_ktl_using_subcommand why" -l certificate-authority -d 'File with the certificate authority' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand why" -l client-certificate -d 'File with the client certificate' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand why" -l client-key -d 'File with the client key' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand why" -l cluster -d 'Cluster of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand why" -l context -d 'Context of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand why" -l kubeconfig -d 'Kubeconfig file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand why" -l kuberc -d 'Preferences file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand why" -l log-flush-frequency -d 'How often the log is flushed; each line is, so that nothing is held back longer' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand why" -s n -l namespace -d 'Namespace of this request' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand why" -l password -d 'Password for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand why" -l profile -d 'Profile to capture; only none, as the others describe the Go runtime' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand why" -l profile-output -d 'File the profile is written to' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand why" -l proxy-url -d 'Proxy for requests to the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand why" -l request-timeout -d 'How long one request may take, such as 1s, 2m or 3h; 0 for no limit' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand why" -s s -l server -d 'Address and port of the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand why" -l tls-server-name -d 'Name that the server\'s certificate must have, when it is not the host\'s' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand why" -l token -d 'Bearer token' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand why" -l user -d 'User of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand why" -l username -d 'User name for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand why" -s v -l v -d 'How much to tell of what goes on, from 0 to 10' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand why" -l vmodule -d 'Verbosity by source file, as PATTERN=N,...' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand why" -s A -l all-namespaces -d 'Objects of all namespaces'
complete -c ktl -n "__fish_ktl_using_subcommand why" -l pager -d 'Show the output with a pager, on a terminal'
complete -c ktl -n "__fish_ktl_using_subcommand why" -l disable-compression -d 'Don\'t ask the server for compressed answers'
complete -c ktl -n "__fish_ktl_using_subcommand why" -l insecure-skip-tls-verify -d 'Trust any certificate of the server, which makes the connection insecure'
complete -c ktl -n "__fish_ktl_using_subcommand why" -l match-server-version -d 'Refuse to work with a server of another version'
complete -c ktl -n "__fish_ktl_using_subcommand why" -l warnings-as-errors -d 'Treat warnings of the server as errors'
complete -c ktl -n "__fish_ktl_using_subcommand why" -s h -l help -d 'Print what the command does and its flags'
complete -c ktl -n "__fish_ktl_using_subcommand logs" -s c -l container -d 'The container; by default the one that the pod\'s annotation names, else its first' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand logs" -l limit-bytes -d 'The most bytes of each log to show; 0 for all' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand logs" -l max-log-requests -d 'How many logs may be followed at once; not with --follow-new, which follows any number' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand logs" -l pod-running-timeout -d 'How long to wait for a pod of the workload, or for a log to follow, such as 5s, 2m or 3h; not with --follow-new, which waits as long as it takes' -r -f
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
complete -c ktl -n "__fish_ktl_using_subcommand auth; and not __fish_seen_subcommand_from can-i reconcile whoami" -l as -d 'User to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand auth; and not __fish_seen_subcommand_from can-i reconcile whoami" -l as-group -d 'Group to act as; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand auth; and not __fish_seen_subcommand_from can-i reconcile whoami" -l as-uid -d 'UID to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand auth; and not __fish_seen_subcommand_from can-i reconcile whoami" -l as-user-extra -d 'Further attributes of the user to act as, as KEY=VALUE; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand auth; and not __fish_seen_subcommand_from can-i reconcile whoami" -l cache-dir -d 'Folder for cached discovery' -r -f -a "(__fish_complete_directories)"
complete -c ktl -n "__fish_ktl_using_subcommand auth; and not __fish_seen_subcommand_from can-i reconcile whoami" -l certificate-authority -d 'File with the certificate authority' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand auth; and not __fish_seen_subcommand_from can-i reconcile whoami" -l client-certificate -d 'File with the client certificate' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand auth; and not __fish_seen_subcommand_from can-i reconcile whoami" -l client-key -d 'File with the client key' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand auth; and not __fish_seen_subcommand_from can-i reconcile whoami" -l cluster -d 'Cluster of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand auth; and not __fish_seen_subcommand_from can-i reconcile whoami" -l context -d 'Context of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand auth; and not __fish_seen_subcommand_from can-i reconcile whoami" -l kubeconfig -d 'Kubeconfig file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand auth; and not __fish_seen_subcommand_from can-i reconcile whoami" -l kuberc -d 'Preferences file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand auth; and not __fish_seen_subcommand_from can-i reconcile whoami" -l log-flush-frequency -d 'How often the log is flushed; each line is, so that nothing is held back longer' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand auth; and not __fish_seen_subcommand_from can-i reconcile whoami" -s n -l namespace -d 'Namespace of this request' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand auth; and not __fish_seen_subcommand_from can-i reconcile whoami" -l password -d 'Password for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand auth; and not __fish_seen_subcommand_from can-i reconcile whoami" -l profile -d 'Profile to capture; only none, as the others describe the Go runtime' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand auth; and not __fish_seen_subcommand_from can-i reconcile whoami" -l profile-output -d 'File the profile is written to' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand auth; and not __fish_seen_subcommand_from can-i reconcile whoami" -l proxy-url -d 'Proxy for requests to the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand auth; and not __fish_seen_subcommand_from can-i reconcile whoami" -l request-timeout -d 'How long one request may take, such as 1s, 2m or 3h; 0 for no limit' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand auth; and not __fish_seen_subcommand_from can-i reconcile whoami" -s s -l server -d 'Address and port of the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand auth; and not __fish_seen_subcommand_from can-i reconcile whoami" -l tls-server-name -d 'Name that the server\'s certificate must have, when it is not the host\'s' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand auth; and not __fish_seen_subcommand_from can-i reconcile whoami" -l token -d 'Bearer token' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand auth; and not __fish_seen_subcommand_from can-i reconcile whoami" -l user -d 'User of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand auth; and not __fish_seen_subcommand_from can-i reconcile whoami" -l username -d 'User name for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand auth; and not __fish_seen_subcommand_from can-i reconcile whoami" -s v -l v -d 'How much to tell of what goes on, from 0 to 10' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand auth; and not __fish_seen_subcommand_from can-i reconcile whoami" -l vmodule -d 'Verbosity by source file, as PATTERN=N,...' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand auth; and not __fish_seen_subcommand_from can-i reconcile whoami" -l disable-compression -d 'Don\'t ask the server for compressed answers'
complete -c ktl -n "__fish_ktl_using_subcommand auth; and not __fish_seen_subcommand_from can-i reconcile whoami" -l insecure-skip-tls-verify -d 'Trust any certificate of the server, which makes the connection insecure'
complete -c ktl -n "__fish_ktl_using_subcommand auth; and not __fish_seen_subcommand_from can-i reconcile whoami" -l match-server-version -d 'Refuse to work with a server of another version'
complete -c ktl -n "__fish_ktl_using_subcommand auth; and not __fish_seen_subcommand_from can-i reconcile whoami" -l warnings-as-errors -d 'Treat warnings of the server as errors'
complete -c ktl -n "__fish_ktl_using_subcommand auth; and not __fish_seen_subcommand_from can-i reconcile whoami" -s h -l help -d 'Print what the command does and its flags'
complete -c ktl -n "__fish_ktl_using_subcommand auth; and not __fish_seen_subcommand_from can-i reconcile whoami" -f -a "can-i" -d 'Say whether you may do something, or list what you may do'
complete -c ktl -n "__fish_ktl_using_subcommand auth; and not __fish_seen_subcommand_from can-i reconcile whoami" -f -a "reconcile" -d 'Make roles and bindings grant what files say, and keep what they grant beside it'
complete -c ktl -n "__fish_ktl_using_subcommand auth; and not __fish_seen_subcommand_from can-i reconcile whoami" -f -a "whoami" -d 'Show the user that the server takes you for'
complete -c ktl -n "__fish_ktl_using_subcommand auth; and __fish_seen_subcommand_from can-i" -l subresource -d 'A subresource of the type, such as log or scale' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand auth; and __fish_seen_subcommand_from can-i" -l as -d 'User to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand auth; and __fish_seen_subcommand_from can-i" -l as-group -d 'Group to act as; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand auth; and __fish_seen_subcommand_from can-i" -l as-uid -d 'UID to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand auth; and __fish_seen_subcommand_from can-i" -l as-user-extra -d 'Further attributes of the user to act as, as KEY=VALUE; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand auth; and __fish_seen_subcommand_from can-i" -l cache-dir -d 'Folder for cached discovery' -r -f -a "(__fish_complete_directories)"
complete -c ktl -n "__fish_ktl_using_subcommand auth; and __fish_seen_subcommand_from can-i" -l certificate-authority -d 'File with the certificate authority' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand auth; and __fish_seen_subcommand_from can-i" -l client-certificate -d 'File with the client certificate' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand auth; and __fish_seen_subcommand_from can-i" -l client-key -d 'File with the client key' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand auth; and __fish_seen_subcommand_from can-i" -l cluster -d 'Cluster of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand auth; and __fish_seen_subcommand_from can-i" -l context -d 'Context of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand auth; and __fish_seen_subcommand_from can-i" -l kubeconfig -d 'Kubeconfig file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand auth; and __fish_seen_subcommand_from can-i" -l kuberc -d 'Preferences file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand auth; and __fish_seen_subcommand_from can-i" -l log-flush-frequency -d 'How often the log is flushed; each line is, so that nothing is held back longer' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand auth; and __fish_seen_subcommand_from can-i" -s n -l namespace -d 'Namespace of this request' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand auth; and __fish_seen_subcommand_from can-i" -l password -d 'Password for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand auth; and __fish_seen_subcommand_from can-i" -l profile -d 'Profile to capture; only none, as the others describe the Go runtime' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand auth; and __fish_seen_subcommand_from can-i" -l profile-output -d 'File the profile is written to' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand auth; and __fish_seen_subcommand_from can-i" -l proxy-url -d 'Proxy for requests to the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand auth; and __fish_seen_subcommand_from can-i" -l request-timeout -d 'How long one request may take, such as 1s, 2m or 3h; 0 for no limit' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand auth; and __fish_seen_subcommand_from can-i" -s s -l server -d 'Address and port of the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand auth; and __fish_seen_subcommand_from can-i" -l tls-server-name -d 'Name that the server\'s certificate must have, when it is not the host\'s' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand auth; and __fish_seen_subcommand_from can-i" -l token -d 'Bearer token' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand auth; and __fish_seen_subcommand_from can-i" -l user -d 'User of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand auth; and __fish_seen_subcommand_from can-i" -l username -d 'User name for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand auth; and __fish_seen_subcommand_from can-i" -s v -l v -d 'How much to tell of what goes on, from 0 to 10' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand auth; and __fish_seen_subcommand_from can-i" -l vmodule -d 'Verbosity by source file, as PATTERN=N,...' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand auth; and __fish_seen_subcommand_from can-i" -s A -l all-namespaces -d 'In all namespaces'
complete -c ktl -n "__fish_ktl_using_subcommand auth; and __fish_seen_subcommand_from can-i" -l list -d 'List all that is allowed'
complete -c ktl -n "__fish_ktl_using_subcommand auth; and __fish_seen_subcommand_from can-i" -l no-headers -d 'Leave out the headers of the list'
complete -c ktl -n "__fish_ktl_using_subcommand auth; and __fish_seen_subcommand_from can-i" -s q -l quiet -d 'Say nothing: the exit code is the answer'
complete -c ktl -n "__fish_ktl_using_subcommand auth; and __fish_seen_subcommand_from can-i" -l disable-compression -d 'Don\'t ask the server for compressed answers'
complete -c ktl -n "__fish_ktl_using_subcommand auth; and __fish_seen_subcommand_from can-i" -l insecure-skip-tls-verify -d 'Trust any certificate of the server, which makes the connection insecure'
complete -c ktl -n "__fish_ktl_using_subcommand auth; and __fish_seen_subcommand_from can-i" -l match-server-version -d 'Refuse to work with a server of another version'
complete -c ktl -n "__fish_ktl_using_subcommand auth; and __fish_seen_subcommand_from can-i" -l warnings-as-errors -d 'Treat warnings of the server as errors'
complete -c ktl -n "__fish_ktl_using_subcommand auth; and __fish_seen_subcommand_from can-i" -s h -l help -d 'Print what the command does and its flags'
complete -c ktl -n "__fish_ktl_using_subcommand auth; and __fish_seen_subcommand_from reconcile" -l dry-run -d 'Only say what would be done (client)' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand auth; and __fish_seen_subcommand_from reconcile" -s f -l filename -d 'File, folder or URL of manifests; - for standard input' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand auth; and __fish_seen_subcommand_from reconcile" -s k -l kustomize -d 'Folder of a kustomization; neither with -f nor with -R' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand auth; and __fish_seen_subcommand_from reconcile" -s o -l output -d 'Output format: json, yaml, kyaml, name, go-template=…, jsonpath=… and their file forms' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand auth; and __fish_seen_subcommand_from reconcile" -l template -d 'The template, or the file that has it, where the output format names none' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand auth; and __fish_seen_subcommand_from reconcile" -l as -d 'User to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand auth; and __fish_seen_subcommand_from reconcile" -l as-group -d 'Group to act as; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand auth; and __fish_seen_subcommand_from reconcile" -l as-uid -d 'UID to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand auth; and __fish_seen_subcommand_from reconcile" -l as-user-extra -d 'Further attributes of the user to act as, as KEY=VALUE; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand auth; and __fish_seen_subcommand_from reconcile" -l cache-dir -d 'Folder for cached discovery' -r -f -a "(__fish_complete_directories)"
complete -c ktl -n "__fish_ktl_using_subcommand auth; and __fish_seen_subcommand_from reconcile" -l certificate-authority -d 'File with the certificate authority' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand auth; and __fish_seen_subcommand_from reconcile" -l client-certificate -d 'File with the client certificate' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand auth; and __fish_seen_subcommand_from reconcile" -l client-key -d 'File with the client key' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand auth; and __fish_seen_subcommand_from reconcile" -l cluster -d 'Cluster of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand auth; and __fish_seen_subcommand_from reconcile" -l context -d 'Context of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand auth; and __fish_seen_subcommand_from reconcile" -l kubeconfig -d 'Kubeconfig file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand auth; and __fish_seen_subcommand_from reconcile" -l kuberc -d 'Preferences file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand auth; and __fish_seen_subcommand_from reconcile" -l log-flush-frequency -d 'How often the log is flushed; each line is, so that nothing is held back longer' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand auth; and __fish_seen_subcommand_from reconcile" -s n -l namespace -d 'Namespace of this request' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand auth; and __fish_seen_subcommand_from reconcile" -l password -d 'Password for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand auth; and __fish_seen_subcommand_from reconcile" -l profile -d 'Profile to capture; only none, as the others describe the Go runtime' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand auth; and __fish_seen_subcommand_from reconcile" -l profile-output -d 'File the profile is written to' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand auth; and __fish_seen_subcommand_from reconcile" -l proxy-url -d 'Proxy for requests to the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand auth; and __fish_seen_subcommand_from reconcile" -l request-timeout -d 'How long one request may take, such as 1s, 2m or 3h; 0 for no limit' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand auth; and __fish_seen_subcommand_from reconcile" -s s -l server -d 'Address and port of the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand auth; and __fish_seen_subcommand_from reconcile" -l tls-server-name -d 'Name that the server\'s certificate must have, when it is not the host\'s' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand auth; and __fish_seen_subcommand_from reconcile" -l token -d 'Bearer token' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand auth; and __fish_seen_subcommand_from reconcile" -l user -d 'User of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand auth; and __fish_seen_subcommand_from reconcile" -l username -d 'User name for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand auth; and __fish_seen_subcommand_from reconcile" -s v -l v -d 'How much to tell of what goes on, from 0 to 10' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand auth; and __fish_seen_subcommand_from reconcile" -l vmodule -d 'Verbosity by source file, as PATTERN=N,...' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand auth; and __fish_seen_subcommand_from reconcile" -s R -l recursive -d 'Read the folders of --filename recursively'
complete -c ktl -n "__fish_ktl_using_subcommand auth; and __fish_seen_subcommand_from reconcile" -l allow-missing-template-keys -d 'Print nothing for a field or key that a template names and an object lacks'
complete -c ktl -n "__fish_ktl_using_subcommand auth; and __fish_seen_subcommand_from reconcile" -l show-managed-fields -d 'Keep managedFields in json, yaml and kyaml'
complete -c ktl -n "__fish_ktl_using_subcommand auth; and __fish_seen_subcommand_from reconcile" -l remove-extra-permissions -d 'Take away from roles what the files do not grant'
complete -c ktl -n "__fish_ktl_using_subcommand auth; and __fish_seen_subcommand_from reconcile" -l remove-extra-subjects -d 'Take out of bindings whom the files do not name'
complete -c ktl -n "__fish_ktl_using_subcommand auth; and __fish_seen_subcommand_from reconcile" -l disable-compression -d 'Don\'t ask the server for compressed answers'
complete -c ktl -n "__fish_ktl_using_subcommand auth; and __fish_seen_subcommand_from reconcile" -l insecure-skip-tls-verify -d 'Trust any certificate of the server, which makes the connection insecure'
complete -c ktl -n "__fish_ktl_using_subcommand auth; and __fish_seen_subcommand_from reconcile" -l match-server-version -d 'Refuse to work with a server of another version'
complete -c ktl -n "__fish_ktl_using_subcommand auth; and __fish_seen_subcommand_from reconcile" -l warnings-as-errors -d 'Treat warnings of the server as errors'
complete -c ktl -n "__fish_ktl_using_subcommand auth; and __fish_seen_subcommand_from reconcile" -s h -l help -d 'Print what the command does and its flags'
complete -c ktl -n "__fish_ktl_using_subcommand auth; and __fish_seen_subcommand_from whoami" -s o -l output -d 'Output format: json, yaml, kyaml, name, go-template=…, jsonpath=… and their file forms' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand auth; and __fish_seen_subcommand_from whoami" -l template -d 'The template, or the file that has it, where the output format names none' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand auth; and __fish_seen_subcommand_from whoami" -l as -d 'User to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand auth; and __fish_seen_subcommand_from whoami" -l as-group -d 'Group to act as; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand auth; and __fish_seen_subcommand_from whoami" -l as-uid -d 'UID to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand auth; and __fish_seen_subcommand_from whoami" -l as-user-extra -d 'Further attributes of the user to act as, as KEY=VALUE; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand auth; and __fish_seen_subcommand_from whoami" -l cache-dir -d 'Folder for cached discovery' -r -f -a "(__fish_complete_directories)"
complete -c ktl -n "__fish_ktl_using_subcommand auth; and __fish_seen_subcommand_from whoami" -l certificate-authority -d 'File with the certificate authority' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand auth; and __fish_seen_subcommand_from whoami" -l client-certificate -d 'File with the client certificate' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand auth; and __fish_seen_subcommand_from whoami" -l client-key -d 'File with the client key' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand auth; and __fish_seen_subcommand_from whoami" -l cluster -d 'Cluster of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand auth; and __fish_seen_subcommand_from whoami" -l context -d 'Context of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand auth; and __fish_seen_subcommand_from whoami" -l kubeconfig -d 'Kubeconfig file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand auth; and __fish_seen_subcommand_from whoami" -l kuberc -d 'Preferences file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand auth; and __fish_seen_subcommand_from whoami" -l log-flush-frequency -d 'How often the log is flushed; each line is, so that nothing is held back longer' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand auth; and __fish_seen_subcommand_from whoami" -s n -l namespace -d 'Namespace of this request' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand auth; and __fish_seen_subcommand_from whoami" -l password -d 'Password for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand auth; and __fish_seen_subcommand_from whoami" -l profile -d 'Profile to capture; only none, as the others describe the Go runtime' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand auth; and __fish_seen_subcommand_from whoami" -l profile-output -d 'File the profile is written to' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand auth; and __fish_seen_subcommand_from whoami" -l proxy-url -d 'Proxy for requests to the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand auth; and __fish_seen_subcommand_from whoami" -l request-timeout -d 'How long one request may take, such as 1s, 2m or 3h; 0 for no limit' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand auth; and __fish_seen_subcommand_from whoami" -s s -l server -d 'Address and port of the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand auth; and __fish_seen_subcommand_from whoami" -l tls-server-name -d 'Name that the server\'s certificate must have, when it is not the host\'s' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand auth; and __fish_seen_subcommand_from whoami" -l token -d 'Bearer token' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand auth; and __fish_seen_subcommand_from whoami" -l user -d 'User of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand auth; and __fish_seen_subcommand_from whoami" -l username -d 'User name for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand auth; and __fish_seen_subcommand_from whoami" -s v -l v -d 'How much to tell of what goes on, from 0 to 10' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand auth; and __fish_seen_subcommand_from whoami" -l vmodule -d 'Verbosity by source file, as PATTERN=N,...' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand auth; and __fish_seen_subcommand_from whoami" -l allow-missing-template-keys -d 'Print nothing for a field or key that a template names and an object lacks'
complete -c ktl -n "__fish_ktl_using_subcommand auth; and __fish_seen_subcommand_from whoami" -l show-managed-fields -d 'Keep managedFields in json, yaml and kyaml'
complete -c ktl -n "__fish_ktl_using_subcommand auth; and __fish_seen_subcommand_from whoami" -l disable-compression -d 'Don\'t ask the server for compressed answers'
complete -c ktl -n "__fish_ktl_using_subcommand auth; and __fish_seen_subcommand_from whoami" -l insecure-skip-tls-verify -d 'Trust any certificate of the server, which makes the connection insecure'
complete -c ktl -n "__fish_ktl_using_subcommand auth; and __fish_seen_subcommand_from whoami" -l match-server-version -d 'Refuse to work with a server of another version'
complete -c ktl -n "__fish_ktl_using_subcommand auth; and __fish_seen_subcommand_from whoami" -l warnings-as-errors -d 'Treat warnings of the server as errors'
complete -c ktl -n "__fish_ktl_using_subcommand auth; and __fish_seen_subcommand_from whoami" -s h -l help -d 'Print what the command does and its flags'
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
complete -c ktl -n "__fish_ktl_using_subcommand events" -l chunk-size -d 'How many events to ask for at once; 0 for all' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand events" -l for -d 'Only events of this object, such as pod/web or deployment.apps/web' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand events" -s o -l output -d 'Output format: json, yaml, kyaml, name, go-template=…, jsonpath=… and their file forms' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand events" -l template -d 'The template, or the file that has it, where the output format names none' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand events" -l types -d 'Only events of these types: Normal, Warning' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand events" -l as -d 'User to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand events" -l as-group -d 'Group to act as; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand events" -l as-uid -d 'UID to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand events" -l as-user-extra -d 'Further attributes of the user to act as, as KEY=VALUE; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand events" -l cache-dir -d 'Folder for cached discovery' -r -f -a "(__fish_complete_directories)"
complete -c ktl -n "__fish_ktl_using_subcommand events" -l certificate-authority -d 'File with the certificate authority' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand events" -l client-certificate -d 'File with the client certificate' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand events" -l client-key -d 'File with the client key' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand events" -l cluster -d 'Cluster of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand events" -l context -d 'Context of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand events" -l kubeconfig -d 'Kubeconfig file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand events" -l kuberc -d 'Preferences file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand events" -l log-flush-frequency -d 'How often the log is flushed; each line is, so that nothing is held back longer' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand events" -s n -l namespace -d 'Namespace of this request' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand events" -l password -d 'Password for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand events" -l profile -d 'Profile to capture; only none, as the others describe the Go runtime' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand events" -l profile-output -d 'File the profile is written to' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand events" -l proxy-url -d 'Proxy for requests to the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand events" -l request-timeout -d 'How long one request may take, such as 1s, 2m or 3h; 0 for no limit' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand events" -s s -l server -d 'Address and port of the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand events" -l tls-server-name -d 'Name that the server\'s certificate must have, when it is not the host\'s' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand events" -l token -d 'Bearer token' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand events" -l user -d 'User of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand events" -l username -d 'User name for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand events" -s v -l v -d 'How much to tell of what goes on, from 0 to 10' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand events" -l vmodule -d 'Verbosity by source file, as PATTERN=N,...' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand events" -s A -l all-namespaces -d 'Events of all namespaces'
complete -c ktl -n "__fish_ktl_using_subcommand events" -l no-headers -d 'Leave out the headers'
complete -c ktl -n "__fish_ktl_using_subcommand events" -l allow-missing-template-keys -d 'Print nothing for a field or key that a template names and an object lacks'
complete -c ktl -n "__fish_ktl_using_subcommand events" -l show-managed-fields -d 'Keep managedFields in json, yaml and kyaml'
complete -c ktl -n "__fish_ktl_using_subcommand events" -s w -l watch -d 'Go on showing events as they come'
complete -c ktl -n "__fish_ktl_using_subcommand events" -l disable-compression -d 'Don\'t ask the server for compressed answers'
complete -c ktl -n "__fish_ktl_using_subcommand events" -l insecure-skip-tls-verify -d 'Trust any certificate of the server, which makes the connection insecure'
complete -c ktl -n "__fish_ktl_using_subcommand events" -l match-server-version -d 'Refuse to work with a server of another version'
complete -c ktl -n "__fish_ktl_using_subcommand events" -l warnings-as-errors -d 'Treat warnings of the server as errors'
complete -c ktl -n "__fish_ktl_using_subcommand events" -s h -l help -d 'Print what the command does and its flags'
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
complete -c ktl -n "__fish_ktl_using_subcommand wait" -l field-selector -d 'Only objects whose fields match, such as status.phase=Running' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand wait" -s f -l filename -d 'File, folder or URL of manifests that name the objects; - for standard input' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand wait" -l for -d 'What to wait for: create, delete, condition=TYPE[=STATUS] or jsonpath=EXPRESSION[=VALUE]; when repeated, one after the other, create first' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand wait" -l for-any -d 'What is enough instead of all that --for asks for; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand wait" -s o -l output -d 'Output format: json, yaml, kyaml, name, go-template=…, jsonpath=… and their file forms' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand wait" -l template -d 'The template, or the file that has it, where the output format names none' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand wait" -s l -l selector -d 'Only objects whose labels match, such as app=web,tier!=db' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand wait" -l timeout -d 'How long to wait for all of them, such as 5s, 2m or 3h; 0 to look once, below 0 for a week' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand wait" -l as -d 'User to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand wait" -l as-group -d 'Group to act as; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand wait" -l as-uid -d 'UID to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand wait" -l as-user-extra -d 'Further attributes of the user to act as, as KEY=VALUE; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand wait" -l cache-dir -d 'Folder for cached discovery' -r -f -a "(__fish_complete_directories)"
complete -c ktl -n "__fish_ktl_using_subcommand wait" -l certificate-authority -d 'File with the certificate authority' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand wait" -l client-certificate -d 'File with the client certificate' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand wait" -l client-key -d 'File with the client key' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand wait" -l cluster -d 'Cluster of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand wait" -l context -d 'Context of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand wait" -l kubeconfig -d 'Kubeconfig file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand wait" -l kuberc -d 'Preferences file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand wait" -l log-flush-frequency -d 'How often the log is flushed; each line is, so that nothing is held back longer' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand wait" -s n -l namespace -d 'Namespace of this request' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand wait" -l password -d 'Password for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand wait" -l profile -d 'Profile to capture; only none, as the others describe the Go runtime' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand wait" -l profile-output -d 'File the profile is written to' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand wait" -l proxy-url -d 'Proxy for requests to the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand wait" -l request-timeout -d 'How long one request may take, such as 1s, 2m or 3h; 0 for no limit' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand wait" -s s -l server -d 'Address and port of the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand wait" -l tls-server-name -d 'Name that the server\'s certificate must have, when it is not the host\'s' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand wait" -l token -d 'Bearer token' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand wait" -l user -d 'User of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand wait" -l username -d 'User name for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand wait" -s v -l v -d 'How much to tell of what goes on, from 0 to 10' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand wait" -l vmodule -d 'Verbosity by source file, as PATTERN=N,...' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand wait" -l all -d 'All objects of the types named'
complete -c ktl -n "__fish_ktl_using_subcommand wait" -s A -l all-namespaces -d 'Objects of all namespaces'
complete -c ktl -n "__fish_ktl_using_subcommand wait" -l fail-fast -d 'End at once when an object can\'t get ready: its image can\'t be pulled, its containers crash, its pods can\'t be created or scheduled'
complete -c ktl -n "__fish_ktl_using_subcommand wait" -l local -d 'Look at the objects of the files alone, and ask no server'
complete -c ktl -n "__fish_ktl_using_subcommand wait" -l allow-missing-template-keys -d 'Print nothing for a field or key that a template names and an object lacks'
complete -c ktl -n "__fish_ktl_using_subcommand wait" -l show-managed-fields -d 'Keep managedFields in json, yaml and kyaml'
complete -c ktl -n "__fish_ktl_using_subcommand wait" -s R -l recursive -d 'Read the folders of --filename recursively'
complete -c ktl -n "__fish_ktl_using_subcommand wait" -l disable-compression -d 'Don\'t ask the server for compressed answers'
complete -c ktl -n "__fish_ktl_using_subcommand wait" -l insecure-skip-tls-verify -d 'Trust any certificate of the server, which makes the connection insecure'
complete -c ktl -n "__fish_ktl_using_subcommand wait" -l match-server-version -d 'Refuse to work with a server of another version'
complete -c ktl -n "__fish_ktl_using_subcommand wait" -l warnings-as-errors -d 'Treat warnings of the server as errors'
complete -c ktl -n "__fish_ktl_using_subcommand wait" -s h -l help -d 'Print what the command does and its flags'
complete -c ktl -n "__fish_ktl_using_subcommand label" -l field-manager -d 'Name under which the server records who changed the fields' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand label" -s f -l filename -d 'File, folder or URL of manifests; - for standard input' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand label" -s k -l kustomize -d 'Folder of a kustomization; neither with -f nor with -R' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand label" -l dry-run -d 'Only say what would be done (client), or have the server check it (server)' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand label" -l field-selector -d 'Only objects whose fields match, such as status.phase=Running' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand label" -s o -l output -d 'Output format: json, yaml, kyaml, name, go-template=…, jsonpath=… and their file forms' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand label" -l template -d 'The template, or the file that has it, where the output format names none' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand label" -l resource-version -d 'Change the object only if it has this version; for a single one' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand label" -s l -l selector -d 'Only objects whose labels match, such as app=web,tier!=db' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand label" -l as -d 'User to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand label" -l as-group -d 'Group to act as; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand label" -l as-uid -d 'UID to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand label" -l as-user-extra -d 'Further attributes of the user to act as, as KEY=VALUE; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand label" -l cache-dir -d 'Folder for cached discovery' -r -f -a "(__fish_complete_directories)"
complete -c ktl -n "__fish_ktl_using_subcommand label" -l certificate-authority -d 'File with the certificate authority' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand label" -l client-certificate -d 'File with the client certificate' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand label" -l client-key -d 'File with the client key' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand label" -l cluster -d 'Cluster of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand label" -l context -d 'Context of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand label" -l kubeconfig -d 'Kubeconfig file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand label" -l kuberc -d 'Preferences file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand label" -l log-flush-frequency -d 'How often the log is flushed; each line is, so that nothing is held back longer' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand label" -s n -l namespace -d 'Namespace of this request' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand label" -l password -d 'Password for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand label" -l profile -d 'Profile to capture; only none, as the others describe the Go runtime' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand label" -l profile-output -d 'File the profile is written to' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand label" -l proxy-url -d 'Proxy for requests to the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand label" -l request-timeout -d 'How long one request may take, such as 1s, 2m or 3h; 0 for no limit' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand label" -s s -l server -d 'Address and port of the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand label" -l tls-server-name -d 'Name that the server\'s certificate must have, when it is not the host\'s' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand label" -l token -d 'Bearer token' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand label" -l user -d 'User of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand label" -l username -d 'User name for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand label" -s v -l v -d 'How much to tell of what goes on, from 0 to 10' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand label" -l vmodule -d 'Verbosity by source file, as PATTERN=N,...' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand label" -s R -l recursive -d 'Read the folders of --filename recursively'
complete -c ktl -n "__fish_ktl_using_subcommand label" -l all -d 'All objects of the types named'
complete -c ktl -n "__fish_ktl_using_subcommand label" -s A -l all-namespaces -d 'Objects of all namespaces'
complete -c ktl -n "__fish_ktl_using_subcommand label" -l list -d 'Print what the objects have, with the changes if there are any, and change nothing'
complete -c ktl -n "__fish_ktl_using_subcommand label" -l local -d 'Change the objects of the files, and ask no server'
complete -c ktl -n "__fish_ktl_using_subcommand label" -l overwrite -d 'Allow that present values are replaced'
complete -c ktl -n "__fish_ktl_using_subcommand label" -l allow-missing-template-keys -d 'Print nothing for a field or key that a template names and an object lacks'
complete -c ktl -n "__fish_ktl_using_subcommand label" -l show-managed-fields -d 'Keep managedFields in json, yaml and kyaml'
complete -c ktl -n "__fish_ktl_using_subcommand label" -l record -d 'Keep this command in an annotation of the objects; deprecated'
complete -c ktl -n "__fish_ktl_using_subcommand label" -l disable-compression -d 'Don\'t ask the server for compressed answers'
complete -c ktl -n "__fish_ktl_using_subcommand label" -l insecure-skip-tls-verify -d 'Trust any certificate of the server, which makes the connection insecure'
complete -c ktl -n "__fish_ktl_using_subcommand label" -l match-server-version -d 'Refuse to work with a server of another version'
complete -c ktl -n "__fish_ktl_using_subcommand label" -l warnings-as-errors -d 'Treat warnings of the server as errors'
complete -c ktl -n "__fish_ktl_using_subcommand label" -s h -l help -d 'Print what the command does and its flags'
complete -c ktl -n "__fish_ktl_using_subcommand annotate" -l field-manager -d 'Name under which the server records who changed the fields' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand annotate" -s f -l filename -d 'File, folder or URL of manifests; - for standard input' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand annotate" -s k -l kustomize -d 'Folder of a kustomization; neither with -f nor with -R' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand annotate" -l dry-run -d 'Only say what would be done (client), or have the server check it (server)' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand annotate" -l field-selector -d 'Only objects whose fields match, such as status.phase=Running' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand annotate" -s o -l output -d 'Output format: json, yaml, kyaml, name, go-template=…, jsonpath=… and their file forms' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand annotate" -l template -d 'The template, or the file that has it, where the output format names none' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand annotate" -l resource-version -d 'Change the object only if it has this version; for a single one' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand annotate" -s l -l selector -d 'Only objects whose labels match, such as app=web,tier!=db' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand annotate" -l as -d 'User to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand annotate" -l as-group -d 'Group to act as; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand annotate" -l as-uid -d 'UID to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand annotate" -l as-user-extra -d 'Further attributes of the user to act as, as KEY=VALUE; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand annotate" -l cache-dir -d 'Folder for cached discovery' -r -f -a "(__fish_complete_directories)"
complete -c ktl -n "__fish_ktl_using_subcommand annotate" -l certificate-authority -d 'File with the certificate authority' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand annotate" -l client-certificate -d 'File with the client certificate' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand annotate" -l client-key -d 'File with the client key' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand annotate" -l cluster -d 'Cluster of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand annotate" -l context -d 'Context of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand annotate" -l kubeconfig -d 'Kubeconfig file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand annotate" -l kuberc -d 'Preferences file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand annotate" -l log-flush-frequency -d 'How often the log is flushed; each line is, so that nothing is held back longer' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand annotate" -s n -l namespace -d 'Namespace of this request' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand annotate" -l password -d 'Password for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand annotate" -l profile -d 'Profile to capture; only none, as the others describe the Go runtime' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand annotate" -l profile-output -d 'File the profile is written to' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand annotate" -l proxy-url -d 'Proxy for requests to the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand annotate" -l request-timeout -d 'How long one request may take, such as 1s, 2m or 3h; 0 for no limit' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand annotate" -s s -l server -d 'Address and port of the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand annotate" -l tls-server-name -d 'Name that the server\'s certificate must have, when it is not the host\'s' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand annotate" -l token -d 'Bearer token' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand annotate" -l user -d 'User of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand annotate" -l username -d 'User name for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand annotate" -s v -l v -d 'How much to tell of what goes on, from 0 to 10' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand annotate" -l vmodule -d 'Verbosity by source file, as PATTERN=N,...' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand annotate" -s R -l recursive -d 'Read the folders of --filename recursively'
complete -c ktl -n "__fish_ktl_using_subcommand annotate" -l all -d 'All objects of the types named'
complete -c ktl -n "__fish_ktl_using_subcommand annotate" -s A -l all-namespaces -d 'Objects of all namespaces'
complete -c ktl -n "__fish_ktl_using_subcommand annotate" -l list -d 'Print what the objects have, with the changes if there are any, and change nothing'
complete -c ktl -n "__fish_ktl_using_subcommand annotate" -l local -d 'Change the objects of the files, and ask no server'
complete -c ktl -n "__fish_ktl_using_subcommand annotate" -l overwrite -d 'Allow that present values are replaced'
complete -c ktl -n "__fish_ktl_using_subcommand annotate" -l allow-missing-template-keys -d 'Print nothing for a field or key that a template names and an object lacks'
complete -c ktl -n "__fish_ktl_using_subcommand annotate" -l show-managed-fields -d 'Keep managedFields in json, yaml and kyaml'
complete -c ktl -n "__fish_ktl_using_subcommand annotate" -l record -d 'Keep this command in an annotation of the objects; deprecated'
complete -c ktl -n "__fish_ktl_using_subcommand annotate" -l disable-compression -d 'Don\'t ask the server for compressed answers'
complete -c ktl -n "__fish_ktl_using_subcommand annotate" -l insecure-skip-tls-verify -d 'Trust any certificate of the server, which makes the connection insecure'
complete -c ktl -n "__fish_ktl_using_subcommand annotate" -l match-server-version -d 'Refuse to work with a server of another version'
complete -c ktl -n "__fish_ktl_using_subcommand annotate" -l warnings-as-errors -d 'Treat warnings of the server as errors'
complete -c ktl -n "__fish_ktl_using_subcommand annotate" -s h -l help -d 'Print what the command does and its flags'
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
complete -c ktl -n "__fish_ktl_using_subcommand help; and not __fish_seen_subcommand_from create expose run set explain get edit delete rollout scale autoscale certificate cluster-info top cordon uncordon drain taint describe tree why logs attach exec port-forward proxy cp auth debug events diff apply patch replace wait label annotate api-resources api-versions config version options help" -l as -d 'User to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand help; and not __fish_seen_subcommand_from create expose run set explain get edit delete rollout scale autoscale certificate cluster-info top cordon uncordon drain taint describe tree why logs attach exec port-forward proxy cp auth debug events diff apply patch replace wait label annotate api-resources api-versions config version options help" -l as-group -d 'Group to act as; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand help; and not __fish_seen_subcommand_from create expose run set explain get edit delete rollout scale autoscale certificate cluster-info top cordon uncordon drain taint describe tree why logs attach exec port-forward proxy cp auth debug events diff apply patch replace wait label annotate api-resources api-versions config version options help" -l as-uid -d 'UID to act as' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand help; and not __fish_seen_subcommand_from create expose run set explain get edit delete rollout scale autoscale certificate cluster-info top cordon uncordon drain taint describe tree why logs attach exec port-forward proxy cp auth debug events diff apply patch replace wait label annotate api-resources api-versions config version options help" -l as-user-extra -d 'Further attributes of the user to act as, as KEY=VALUE; may be repeated' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand help; and not __fish_seen_subcommand_from create expose run set explain get edit delete rollout scale autoscale certificate cluster-info top cordon uncordon drain taint describe tree why logs attach exec port-forward proxy cp auth debug events diff apply patch replace wait label annotate api-resources api-versions config version options help" -l cache-dir -d 'Folder for cached discovery' -r -f -a "(__fish_complete_directories)"
complete -c ktl -n "__fish_ktl_using_subcommand help; and not __fish_seen_subcommand_from create expose run set explain get edit delete rollout scale autoscale certificate cluster-info top cordon uncordon drain taint describe tree why logs attach exec port-forward proxy cp auth debug events diff apply patch replace wait label annotate api-resources api-versions config version options help" -l certificate-authority -d 'File with the certificate authority' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand help; and not __fish_seen_subcommand_from create expose run set explain get edit delete rollout scale autoscale certificate cluster-info top cordon uncordon drain taint describe tree why logs attach exec port-forward proxy cp auth debug events diff apply patch replace wait label annotate api-resources api-versions config version options help" -l client-certificate -d 'File with the client certificate' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand help; and not __fish_seen_subcommand_from create expose run set explain get edit delete rollout scale autoscale certificate cluster-info top cordon uncordon drain taint describe tree why logs attach exec port-forward proxy cp auth debug events diff apply patch replace wait label annotate api-resources api-versions config version options help" -l client-key -d 'File with the client key' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand help; and not __fish_seen_subcommand_from create expose run set explain get edit delete rollout scale autoscale certificate cluster-info top cordon uncordon drain taint describe tree why logs attach exec port-forward proxy cp auth debug events diff apply patch replace wait label annotate api-resources api-versions config version options help" -l cluster -d 'Cluster of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand help; and not __fish_seen_subcommand_from create expose run set explain get edit delete rollout scale autoscale certificate cluster-info top cordon uncordon drain taint describe tree why logs attach exec port-forward proxy cp auth debug events diff apply patch replace wait label annotate api-resources api-versions config version options help" -l context -d 'Context of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand help; and not __fish_seen_subcommand_from create expose run set explain get edit delete rollout scale autoscale certificate cluster-info top cordon uncordon drain taint describe tree why logs attach exec port-forward proxy cp auth debug events diff apply patch replace wait label annotate api-resources api-versions config version options help" -l kubeconfig -d 'Kubeconfig file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand help; and not __fish_seen_subcommand_from create expose run set explain get edit delete rollout scale autoscale certificate cluster-info top cordon uncordon drain taint describe tree why logs attach exec port-forward proxy cp auth debug events diff apply patch replace wait label annotate api-resources api-versions config version options help" -l kuberc -d 'Preferences file to use' -r -F
complete -c ktl -n "__fish_ktl_using_subcommand help; and not __fish_seen_subcommand_from create expose run set explain get edit delete rollout scale autoscale certificate cluster-info top cordon uncordon drain taint describe tree why logs attach exec port-forward proxy cp auth debug events diff apply patch replace wait label annotate api-resources api-versions config version options help" -l log-flush-frequency -d 'How often the log is flushed; each line is, so that nothing is held back longer' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand help; and not __fish_seen_subcommand_from create expose run set explain get edit delete rollout scale autoscale certificate cluster-info top cordon uncordon drain taint describe tree why logs attach exec port-forward proxy cp auth debug events diff apply patch replace wait label annotate api-resources api-versions config version options help" -s n -l namespace -d 'Namespace of this request' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand help; and not __fish_seen_subcommand_from create expose run set explain get edit delete rollout scale autoscale certificate cluster-info top cordon uncordon drain taint describe tree why logs attach exec port-forward proxy cp auth debug events diff apply patch replace wait label annotate api-resources api-versions config version options help" -l password -d 'Password for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand help; and not __fish_seen_subcommand_from create expose run set explain get edit delete rollout scale autoscale certificate cluster-info top cordon uncordon drain taint describe tree why logs attach exec port-forward proxy cp auth debug events diff apply patch replace wait label annotate api-resources api-versions config version options help" -l profile -d 'Profile to capture; only none, as the others describe the Go runtime' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand help; and not __fish_seen_subcommand_from create expose run set explain get edit delete rollout scale autoscale certificate cluster-info top cordon uncordon drain taint describe tree why logs attach exec port-forward proxy cp auth debug events diff apply patch replace wait label annotate api-resources api-versions config version options help" -l profile-output -d 'File the profile is written to' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand help; and not __fish_seen_subcommand_from create expose run set explain get edit delete rollout scale autoscale certificate cluster-info top cordon uncordon drain taint describe tree why logs attach exec port-forward proxy cp auth debug events diff apply patch replace wait label annotate api-resources api-versions config version options help" -l proxy-url -d 'Proxy for requests to the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand help; and not __fish_seen_subcommand_from create expose run set explain get edit delete rollout scale autoscale certificate cluster-info top cordon uncordon drain taint describe tree why logs attach exec port-forward proxy cp auth debug events diff apply patch replace wait label annotate api-resources api-versions config version options help" -l request-timeout -d 'How long one request may take, such as 1s, 2m or 3h; 0 for no limit' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand help; and not __fish_seen_subcommand_from create expose run set explain get edit delete rollout scale autoscale certificate cluster-info top cordon uncordon drain taint describe tree why logs attach exec port-forward proxy cp auth debug events diff apply patch replace wait label annotate api-resources api-versions config version options help" -s s -l server -d 'Address and port of the server' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand help; and not __fish_seen_subcommand_from create expose run set explain get edit delete rollout scale autoscale certificate cluster-info top cordon uncordon drain taint describe tree why logs attach exec port-forward proxy cp auth debug events diff apply patch replace wait label annotate api-resources api-versions config version options help" -l tls-server-name -d 'Name that the server\'s certificate must have, when it is not the host\'s' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand help; and not __fish_seen_subcommand_from create expose run set explain get edit delete rollout scale autoscale certificate cluster-info top cordon uncordon drain taint describe tree why logs attach exec port-forward proxy cp auth debug events diff apply patch replace wait label annotate api-resources api-versions config version options help" -l token -d 'Bearer token' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand help; and not __fish_seen_subcommand_from create expose run set explain get edit delete rollout scale autoscale certificate cluster-info top cordon uncordon drain taint describe tree why logs attach exec port-forward proxy cp auth debug events diff apply patch replace wait label annotate api-resources api-versions config version options help" -l user -d 'User of the kubeconfig to use' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand help; and not __fish_seen_subcommand_from create expose run set explain get edit delete rollout scale autoscale certificate cluster-info top cordon uncordon drain taint describe tree why logs attach exec port-forward proxy cp auth debug events diff apply patch replace wait label annotate api-resources api-versions config version options help" -l username -d 'User name for basic authentication' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand help; and not __fish_seen_subcommand_from create expose run set explain get edit delete rollout scale autoscale certificate cluster-info top cordon uncordon drain taint describe tree why logs attach exec port-forward proxy cp auth debug events diff apply patch replace wait label annotate api-resources api-versions config version options help" -s v -l v -d 'How much to tell of what goes on, from 0 to 10' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand help; and not __fish_seen_subcommand_from create expose run set explain get edit delete rollout scale autoscale certificate cluster-info top cordon uncordon drain taint describe tree why logs attach exec port-forward proxy cp auth debug events diff apply patch replace wait label annotate api-resources api-versions config version options help" -l vmodule -d 'Verbosity by source file, as PATTERN=N,...' -r -f
complete -c ktl -n "__fish_ktl_using_subcommand help; and not __fish_seen_subcommand_from create expose run set explain get edit delete rollout scale autoscale certificate cluster-info top cordon uncordon drain taint describe tree why logs attach exec port-forward proxy cp auth debug events diff apply patch replace wait label annotate api-resources api-versions config version options help" -l disable-compression -d 'Don\'t ask the server for compressed answers'
complete -c ktl -n "__fish_ktl_using_subcommand help; and not __fish_seen_subcommand_from create expose run set explain get edit delete rollout scale autoscale certificate cluster-info top cordon uncordon drain taint describe tree why logs attach exec port-forward proxy cp auth debug events diff apply patch replace wait label annotate api-resources api-versions config version options help" -l insecure-skip-tls-verify -d 'Trust any certificate of the server, which makes the connection insecure'
complete -c ktl -n "__fish_ktl_using_subcommand help; and not __fish_seen_subcommand_from create expose run set explain get edit delete rollout scale autoscale certificate cluster-info top cordon uncordon drain taint describe tree why logs attach exec port-forward proxy cp auth debug events diff apply patch replace wait label annotate api-resources api-versions config version options help" -l match-server-version -d 'Refuse to work with a server of another version'
complete -c ktl -n "__fish_ktl_using_subcommand help; and not __fish_seen_subcommand_from create expose run set explain get edit delete rollout scale autoscale certificate cluster-info top cordon uncordon drain taint describe tree why logs attach exec port-forward proxy cp auth debug events diff apply patch replace wait label annotate api-resources api-versions config version options help" -l warnings-as-errors -d 'Treat warnings of the server as errors'
complete -c ktl -n "__fish_ktl_using_subcommand help; and not __fish_seen_subcommand_from create expose run set explain get edit delete rollout scale autoscale certificate cluster-info top cordon uncordon drain taint describe tree why logs attach exec port-forward proxy cp auth debug events diff apply patch replace wait label annotate api-resources api-versions config version options help" -s h -l help -d 'Print what the command does and its flags'
complete -c ktl -n "__fish_ktl_using_subcommand help; and not __fish_seen_subcommand_from create expose run set explain get edit delete rollout scale autoscale certificate cluster-info top cordon uncordon drain taint describe tree why logs attach exec port-forward proxy cp auth debug events diff apply patch replace wait label annotate api-resources api-versions config version options help" -f -a "create" -d 'Create objects from files or stdin'
complete -c ktl -n "__fish_ktl_using_subcommand help; and not __fish_seen_subcommand_from create expose run set explain get edit delete rollout scale autoscale certificate cluster-info top cordon uncordon drain taint describe tree why logs attach exec port-forward proxy cp auth debug events diff apply patch replace wait label annotate api-resources api-versions config version options help" -f -a "expose" -d 'Create a service by which a workload, a pod or another service is reached'
complete -c ktl -n "__fish_ktl_using_subcommand help; and not __fish_seen_subcommand_from create expose run set explain get edit delete rollout scale autoscale certificate cluster-info top cordon uncordon drain taint describe tree why logs attach exec port-forward proxy cp auth debug events diff apply patch replace wait label annotate api-resources api-versions config version options help" -f -a "run" -d 'Run an image in a new pod'
complete -c ktl -n "__fish_ktl_using_subcommand help; and not __fish_seen_subcommand_from create expose run set explain get edit delete rollout scale autoscale certificate cluster-info top cordon uncordon drain taint describe tree why logs attach exec port-forward proxy cp auth debug events diff apply patch replace wait label annotate api-resources api-versions config version options help" -f -a "set" -d 'Set one thing of objects, such as the image of a container'
complete -c ktl -n "__fish_ktl_using_subcommand help; and not __fish_seen_subcommand_from create expose run set explain get edit delete rollout scale autoscale certificate cluster-info top cordon uncordon drain taint describe tree why logs attach exec port-forward proxy cp auth debug events diff apply patch replace wait label annotate api-resources api-versions config version options help" -f -a "explain" -d 'Print what the server documents of a type and its fields'
complete -c ktl -n "__fish_ktl_using_subcommand help; and not __fish_seen_subcommand_from create expose run set explain get edit delete rollout scale autoscale certificate cluster-info top cordon uncordon drain taint describe tree why logs attach exec port-forward proxy cp auth debug events diff apply patch replace wait label annotate api-resources api-versions config version options help" -f -a "get" -d 'Display one or many resources'
complete -c ktl -n "__fish_ktl_using_subcommand help; and not __fish_seen_subcommand_from create expose run set explain get edit delete rollout scale autoscale certificate cluster-info top cordon uncordon drain taint describe tree why logs attach exec port-forward proxy cp auth debug events diff apply patch replace wait label annotate api-resources api-versions config version options help" -f -a "edit" -d 'Edit objects of the server in the editor'
complete -c ktl -n "__fish_ktl_using_subcommand help; and not __fish_seen_subcommand_from create expose run set explain get edit delete rollout scale autoscale certificate cluster-info top cordon uncordon drain taint describe tree why logs attach exec port-forward proxy cp auth debug events diff apply patch replace wait label annotate api-resources api-versions config version options help" -f -a "delete" -d 'Delete objects by file names, stdin, types and names, or label selector'
complete -c ktl -n "__fish_ktl_using_subcommand help; and not __fish_seen_subcommand_from create expose run set explain get edit delete rollout scale autoscale certificate cluster-info top cordon uncordon drain taint describe tree why logs attach exec port-forward proxy cp auth debug events diff apply patch replace wait label annotate api-resources api-versions config version options help" -f -a "rollout" -d 'Manage how new versions of workloads are brought out'
complete -c ktl -n "__fish_ktl_using_subcommand help; and not __fish_seen_subcommand_from create expose run set explain get edit delete rollout scale autoscale certificate cluster-info top cordon uncordon drain taint describe tree why logs attach exec port-forward proxy cp auth debug events diff apply patch replace wait label annotate api-resources api-versions config version options help" -f -a "scale" -d 'Set the number of replicas of a workload'
complete -c ktl -n "__fish_ktl_using_subcommand help; and not __fish_seen_subcommand_from create expose run set explain get edit delete rollout scale autoscale certificate cluster-info top cordon uncordon drain taint describe tree why logs attach exec port-forward proxy cp auth debug events diff apply patch replace wait label annotate api-resources api-versions config version options help" -f -a "autoscale" -d 'Let the number of replicas of a workload follow its use of CPU or memory'
complete -c ktl -n "__fish_ktl_using_subcommand help; and not __fish_seen_subcommand_from create expose run set explain get edit delete rollout scale autoscale certificate cluster-info top cordon uncordon drain taint describe tree why logs attach exec port-forward proxy cp auth debug events diff apply patch replace wait label annotate api-resources api-versions config version options help" -f -a "certificate" -d 'Decide of requests for certificates'
complete -c ktl -n "__fish_ktl_using_subcommand help; and not __fish_seen_subcommand_from create expose run set explain get edit delete rollout scale autoscale certificate cluster-info top cordon uncordon drain taint describe tree why logs attach exec port-forward proxy cp auth debug events diff apply patch replace wait label annotate api-resources api-versions config version options help" -f -a "cluster-info" -d 'Show where the control plane and its services are'
complete -c ktl -n "__fish_ktl_using_subcommand help; and not __fish_seen_subcommand_from create expose run set explain get edit delete rollout scale autoscale certificate cluster-info top cordon uncordon drain taint describe tree why logs attach exec port-forward proxy cp auth debug events diff apply patch replace wait label annotate api-resources api-versions config version options help" -f -a "top" -d 'Show what nodes and pods use'
complete -c ktl -n "__fish_ktl_using_subcommand help; and not __fish_seen_subcommand_from create expose run set explain get edit delete rollout scale autoscale certificate cluster-info top cordon uncordon drain taint describe tree why logs attach exec port-forward proxy cp auth debug events diff apply patch replace wait label annotate api-resources api-versions config version options help" -f -a "cordon" -d 'Keep new pods away from nodes'
complete -c ktl -n "__fish_ktl_using_subcommand help; and not __fish_seen_subcommand_from create expose run set explain get edit delete rollout scale autoscale certificate cluster-info top cordon uncordon drain taint describe tree why logs attach exec port-forward proxy cp auth debug events diff apply patch replace wait label annotate api-resources api-versions config version options help" -f -a "uncordon" -d 'Let nodes have new pods again'
complete -c ktl -n "__fish_ktl_using_subcommand help; and not __fish_seen_subcommand_from create expose run set explain get edit delete rollout scale autoscale certificate cluster-info top cordon uncordon drain taint describe tree why logs attach exec port-forward proxy cp auth debug events diff apply patch replace wait label annotate api-resources api-versions config version options help" -f -a "drain" -d 'Cordon nodes, and move their pods away'
complete -c ktl -n "__fish_ktl_using_subcommand help; and not __fish_seen_subcommand_from create expose run set explain get edit delete rollout scale autoscale certificate cluster-info top cordon uncordon drain taint describe tree why logs attach exec port-forward proxy cp auth debug events diff apply patch replace wait label annotate api-resources api-versions config version options help" -f -a "taint" -d 'Set and remove taints of nodes'
complete -c ktl -n "__fish_ktl_using_subcommand help; and not __fish_seen_subcommand_from create expose run set explain get edit delete rollout scale autoscale certificate cluster-info top cordon uncordon drain taint describe tree why logs attach exec port-forward proxy cp auth debug events diff apply patch replace wait label annotate api-resources api-versions config version options help" -f -a "describe" -d 'Show details of resources'
complete -c ktl -n "__fish_ktl_using_subcommand help; and not __fish_seen_subcommand_from create expose run set explain get edit delete rollout scale autoscale certificate cluster-info top cordon uncordon drain taint describe tree why logs attach exec port-forward proxy cp auth debug events diff apply patch replace wait label annotate api-resources api-versions config version options help" -f -a "tree" -d 'Show what an object owns, what owns it, and how all of it is'
complete -c ktl -n "__fish_ktl_using_subcommand help; and not __fish_seen_subcommand_from create expose run set explain get edit delete rollout scale autoscale certificate cluster-info top cordon uncordon drain taint describe tree why logs attach exec port-forward proxy cp auth debug events diff apply patch replace wait label annotate api-resources api-versions config version options help" -f -a "why" -d 'Say whether an object is ready, and why not'
complete -c ktl -n "__fish_ktl_using_subcommand help; and not __fish_seen_subcommand_from create expose run set explain get edit delete rollout scale autoscale certificate cluster-info top cordon uncordon drain taint describe tree why logs attach exec port-forward proxy cp auth debug events diff apply patch replace wait label annotate api-resources api-versions config version options help" -f -a "logs" -d 'Print the logs of containers'
complete -c ktl -n "__fish_ktl_using_subcommand help; and not __fish_seen_subcommand_from create expose run set explain get edit delete rollout scale autoscale certificate cluster-info top cordon uncordon drain taint describe tree why logs attach exec port-forward proxy cp auth debug events diff apply patch replace wait label annotate api-resources api-versions config version options help" -f -a "attach" -d 'Attach to the process that runs in a container'
complete -c ktl -n "__fish_ktl_using_subcommand help; and not __fish_seen_subcommand_from create expose run set explain get edit delete rollout scale autoscale certificate cluster-info top cordon uncordon drain taint describe tree why logs attach exec port-forward proxy cp auth debug events diff apply patch replace wait label annotate api-resources api-versions config version options help" -f -a "exec" -d 'Run a command in a container'
complete -c ktl -n "__fish_ktl_using_subcommand help; and not __fish_seen_subcommand_from create expose run set explain get edit delete rollout scale autoscale certificate cluster-info top cordon uncordon drain taint describe tree why logs attach exec port-forward proxy cp auth debug events diff apply patch replace wait label annotate api-resources api-versions config version options help" -f -a "port-forward" -d 'Make ports of a pod ports of this machine'
complete -c ktl -n "__fish_ktl_using_subcommand help; and not __fish_seen_subcommand_from create expose run set explain get edit delete rollout scale autoscale certificate cluster-info top cordon uncordon drain taint describe tree why logs attach exec port-forward proxy cp auth debug events diff apply patch replace wait label annotate api-resources api-versions config version options help" -f -a "proxy" -d 'Serve the API of the server on this machine, with your credentials'
complete -c ktl -n "__fish_ktl_using_subcommand help; and not __fish_seen_subcommand_from create expose run set explain get edit delete rollout scale autoscale certificate cluster-info top cordon uncordon drain taint describe tree why logs attach exec port-forward proxy cp auth debug events diff apply patch replace wait label annotate api-resources api-versions config version options help" -f -a "cp" -d 'Copy files and folders to and from containers'
complete -c ktl -n "__fish_ktl_using_subcommand help; and not __fish_seen_subcommand_from create expose run set explain get edit delete rollout scale autoscale certificate cluster-info top cordon uncordon drain taint describe tree why logs attach exec port-forward proxy cp auth debug events diff apply patch replace wait label annotate api-resources api-versions config version options help" -f -a "auth" -d 'Say who you are for the server, and what you may do'
complete -c ktl -n "__fish_ktl_using_subcommand help; and not __fish_seen_subcommand_from create expose run set explain get edit delete rollout scale autoscale certificate cluster-info top cordon uncordon drain taint describe tree why logs attach exec port-forward proxy cp auth debug events diff apply patch replace wait label annotate api-resources api-versions config version options help" -f -a "debug" -d 'Look into a pod or a node with a container made for it'
complete -c ktl -n "__fish_ktl_using_subcommand help; and not __fish_seen_subcommand_from create expose run set explain get edit delete rollout scale autoscale certificate cluster-info top cordon uncordon drain taint describe tree why logs attach exec port-forward proxy cp auth debug events diff apply patch replace wait label annotate api-resources api-versions config version options help" -f -a "events" -d 'List events'
complete -c ktl -n "__fish_ktl_using_subcommand help; and not __fish_seen_subcommand_from create expose run set explain get edit delete rollout scale autoscale certificate cluster-info top cordon uncordon drain taint describe tree why logs attach exec port-forward proxy cp auth debug events diff apply patch replace wait label annotate api-resources api-versions config version options help" -f -a "diff" -d 'Show what an apply of manifests would change'
complete -c ktl -n "__fish_ktl_using_subcommand help; and not __fish_seen_subcommand_from create expose run set explain get edit delete rollout scale autoscale certificate cluster-info top cordon uncordon drain taint describe tree why logs attach exec port-forward proxy cp auth debug events diff apply patch replace wait label annotate api-resources api-versions config version options help" -f -a "apply" -d 'Create and update objects so that they are as their manifests say'
complete -c ktl -n "__fish_ktl_using_subcommand help; and not __fish_seen_subcommand_from create expose run set explain get edit delete rollout scale autoscale certificate cluster-info top cordon uncordon drain taint describe tree why logs attach exec port-forward proxy cp auth debug events diff apply patch replace wait label annotate api-resources api-versions config version options help" -f -a "patch" -d 'Change fields of objects by a strategic merge, JSON merge or JSON patch'
complete -c ktl -n "__fish_ktl_using_subcommand help; and not __fish_seen_subcommand_from create expose run set explain get edit delete rollout scale autoscale certificate cluster-info top cordon uncordon drain taint describe tree why logs attach exec port-forward proxy cp auth debug events diff apply patch replace wait label annotate api-resources api-versions config version options help" -f -a "replace" -d 'Replace objects by those of files or stdin'
complete -c ktl -n "__fish_ktl_using_subcommand help; and not __fish_seen_subcommand_from create expose run set explain get edit delete rollout scale autoscale certificate cluster-info top cordon uncordon drain taint describe tree why logs attach exec port-forward proxy cp auth debug events diff apply patch replace wait label annotate api-resources api-versions config version options help" -f -a "wait" -d 'Wait until something holds of objects'
complete -c ktl -n "__fish_ktl_using_subcommand help; and not __fish_seen_subcommand_from create expose run set explain get edit delete rollout scale autoscale certificate cluster-info top cordon uncordon drain taint describe tree why logs attach exec port-forward proxy cp auth debug events diff apply patch replace wait label annotate api-resources api-versions config version options help" -f -a "label" -d 'Set and remove labels of objects'
complete -c ktl -n "__fish_ktl_using_subcommand help; and not __fish_seen_subcommand_from create expose run set explain get edit delete rollout scale autoscale certificate cluster-info top cordon uncordon drain taint describe tree why logs attach exec port-forward proxy cp auth debug events diff apply patch replace wait label annotate api-resources api-versions config version options help" -f -a "annotate" -d 'Set and remove annotations of objects'
complete -c ktl -n "__fish_ktl_using_subcommand help; and not __fish_seen_subcommand_from create expose run set explain get edit delete rollout scale autoscale certificate cluster-info top cordon uncordon drain taint describe tree why logs attach exec port-forward proxy cp auth debug events diff apply patch replace wait label annotate api-resources api-versions config version options help" -f -a "api-resources" -d 'Print the resource types that the server has'
complete -c ktl -n "__fish_ktl_using_subcommand help; and not __fish_seen_subcommand_from create expose run set explain get edit delete rollout scale autoscale certificate cluster-info top cordon uncordon drain taint describe tree why logs attach exec port-forward proxy cp auth debug events diff apply patch replace wait label annotate api-resources api-versions config version options help" -f -a "api-versions" -d 'Print the API versions of the server, as group/version'
complete -c ktl -n "__fish_ktl_using_subcommand help; and not __fish_seen_subcommand_from create expose run set explain get edit delete rollout scale autoscale certificate cluster-info top cordon uncordon drain taint describe tree why logs attach exec port-forward proxy cp auth debug events diff apply patch replace wait label annotate api-resources api-versions config version options help" -f -a "config" -d 'Show and change kubeconfig files'
complete -c ktl -n "__fish_ktl_using_subcommand help; and not __fish_seen_subcommand_from create expose run set explain get edit delete rollout scale autoscale certificate cluster-info top cordon uncordon drain taint describe tree why logs attach exec port-forward proxy cp auth debug events diff apply patch replace wait label annotate api-resources api-versions config version options help" -f -a "version" -d 'Print the versions of client and server'
complete -c ktl -n "__fish_ktl_using_subcommand help; and not __fish_seen_subcommand_from create expose run set explain get edit delete rollout scale autoscale certificate cluster-info top cordon uncordon drain taint describe tree why logs attach exec port-forward proxy cp auth debug events diff apply patch replace wait label annotate api-resources api-versions config version options help" -f -a "options" -d 'Print the flags that every command takes'
complete -c ktl -n "__fish_ktl_using_subcommand help; and not __fish_seen_subcommand_from create expose run set explain get edit delete rollout scale autoscale certificate cluster-info top cordon uncordon drain taint describe tree why logs attach exec port-forward proxy cp auth debug events diff apply patch replace wait label annotate api-resources api-versions config version options help" -f -a "help" -d 'Print the help of a command'
complete -c ktl -n "__fish_ktl_using_subcommand help; and __fish_seen_subcommand_from create" -f -a "clusterrole" -d 'Create a cluster role'
complete -c ktl -n "__fish_ktl_using_subcommand help; and __fish_seen_subcommand_from create" -f -a "clusterrolebinding" -d 'Bind a cluster role in the whole cluster'
complete -c ktl -n "__fish_ktl_using_subcommand help; and __fish_seen_subcommand_from create" -f -a "configmap" -d 'Create a ConfigMap of files, folders or literals'
complete -c ktl -n "__fish_ktl_using_subcommand help; and __fish_seen_subcommand_from create" -f -a "cronjob" -d 'Create a cron job'
complete -c ktl -n "__fish_ktl_using_subcommand help; and __fish_seen_subcommand_from create" -f -a "deployment" -d 'Create a deployment'
complete -c ktl -n "__fish_ktl_using_subcommand help; and __fish_seen_subcommand_from create" -f -a "ingress" -d 'Create an ingress'
complete -c ktl -n "__fish_ktl_using_subcommand help; and __fish_seen_subcommand_from create" -f -a "job" -d 'Create a job, of an image or of a cron job'
complete -c ktl -n "__fish_ktl_using_subcommand help; and __fish_seen_subcommand_from create" -f -a "namespace" -d 'Create a namespace'
complete -c ktl -n "__fish_ktl_using_subcommand help; and __fish_seen_subcommand_from create" -f -a "poddisruptionbudget" -d 'Create a pod disruption budget'
complete -c ktl -n "__fish_ktl_using_subcommand help; and __fish_seen_subcommand_from create" -f -a "priorityclass" -d 'Create a priority class'
complete -c ktl -n "__fish_ktl_using_subcommand help; and __fish_seen_subcommand_from create" -f -a "quota" -d 'Create a resource quota'
complete -c ktl -n "__fish_ktl_using_subcommand help; and __fish_seen_subcommand_from create" -f -a "role" -d 'Create a role of one rule'
complete -c ktl -n "__fish_ktl_using_subcommand help; and __fish_seen_subcommand_from create" -f -a "rolebinding" -d 'Bind a role or a cluster role in a namespace'
complete -c ktl -n "__fish_ktl_using_subcommand help; and __fish_seen_subcommand_from create" -f -a "secret" -d 'Create a secret'
complete -c ktl -n "__fish_ktl_using_subcommand help; and __fish_seen_subcommand_from create" -f -a "service" -d 'Create a service'
complete -c ktl -n "__fish_ktl_using_subcommand help; and __fish_seen_subcommand_from create" -f -a "serviceaccount" -d 'Create a service account'
complete -c ktl -n "__fish_ktl_using_subcommand help; and __fish_seen_subcommand_from create" -f -a "token" -d 'Print a token of a service account'
complete -c ktl -n "__fish_ktl_using_subcommand help; and __fish_seen_subcommand_from set" -f -a "image" -d 'Set the images of containers'
complete -c ktl -n "__fish_ktl_using_subcommand help; and __fish_seen_subcommand_from set" -f -a "resources" -d 'Set what containers ask for and how much they may take'
complete -c ktl -n "__fish_ktl_using_subcommand help; and __fish_seen_subcommand_from set" -f -a "selector" -d 'Set which pods a service leads to'
complete -c ktl -n "__fish_ktl_using_subcommand help; and __fish_seen_subcommand_from set" -f -a "subject" -d 'Add users, groups and service accounts to bindings of roles'
complete -c ktl -n "__fish_ktl_using_subcommand help; and __fish_seen_subcommand_from set" -f -a "serviceaccount" -d 'Set the service account of pods'
complete -c ktl -n "__fish_ktl_using_subcommand help; and __fish_seen_subcommand_from set" -f -a "env" -d 'Set, remove and list environment variables of containers'
complete -c ktl -n "__fish_ktl_using_subcommand help; and __fish_seen_subcommand_from rollout" -f -a "history" -d 'Show the versions that a workload has had'
complete -c ktl -n "__fish_ktl_using_subcommand help; and __fish_seen_subcommand_from rollout" -f -a "pause" -d 'Let changes of a Deployment wait'
complete -c ktl -n "__fish_ktl_using_subcommand help; and __fish_seen_subcommand_from rollout" -f -a "resume" -d 'Go on with the changes of a paused Deployment'
complete -c ktl -n "__fish_ktl_using_subcommand help; and __fish_seen_subcommand_from rollout" -f -a "undo" -d 'Go back to an earlier version'
complete -c ktl -n "__fish_ktl_using_subcommand help; and __fish_seen_subcommand_from rollout" -f -a "status" -d 'Follow a rollout until it is done'
complete -c ktl -n "__fish_ktl_using_subcommand help; and __fish_seen_subcommand_from rollout" -f -a "restart" -d 'Replace the pods of a workload'
complete -c ktl -n "__fish_ktl_using_subcommand help; and __fish_seen_subcommand_from certificate" -f -a "approve" -d 'Approve requests for certificates, so that they are signed'
complete -c ktl -n "__fish_ktl_using_subcommand help; and __fish_seen_subcommand_from certificate" -f -a "deny" -d 'Deny requests for certificates, so that they are not signed'
complete -c ktl -n "__fish_ktl_using_subcommand help; and __fish_seen_subcommand_from cluster-info" -f -a "dump" -d 'Write out objects and logs, for debugging'
complete -c ktl -n "__fish_ktl_using_subcommand help; and __fish_seen_subcommand_from top" -f -a "node" -d 'Show what nodes use of CPU and memory'
complete -c ktl -n "__fish_ktl_using_subcommand help; and __fish_seen_subcommand_from top" -f -a "pod" -d 'Show what pods use of CPU and memory'
complete -c ktl -n "__fish_ktl_using_subcommand help; and __fish_seen_subcommand_from auth" -f -a "can-i" -d 'Say whether you may do something, or list what you may do'
complete -c ktl -n "__fish_ktl_using_subcommand help; and __fish_seen_subcommand_from auth" -f -a "reconcile" -d 'Make roles and bindings grant what files say, and keep what they grant beside it'
complete -c ktl -n "__fish_ktl_using_subcommand help; and __fish_seen_subcommand_from auth" -f -a "whoami" -d 'Show the user that the server takes you for'
complete -c ktl -n "__fish_ktl_using_subcommand help; and __fish_seen_subcommand_from apply" -f -a "edit-last-applied" -d 'Edit in the editor what was applied last'
complete -c ktl -n "__fish_ktl_using_subcommand help; and __fish_seen_subcommand_from apply" -f -a "set-last-applied" -d 'Make objects say that a manifest was applied to them last'
complete -c ktl -n "__fish_ktl_using_subcommand help; and __fish_seen_subcommand_from apply" -f -a "view-last-applied" -d 'Show what was applied to objects last'
complete -c ktl -n "__fish_ktl_using_subcommand help; and __fish_seen_subcommand_from config" -f -a "current-context" -d 'Print the name of the current context'
complete -c ktl -n "__fish_ktl_using_subcommand help; and __fish_seen_subcommand_from config" -f -a "get-contexts" -d 'Describe one or many contexts'
complete -c ktl -n "__fish_ktl_using_subcommand help; and __fish_seen_subcommand_from config" -f -a "use-context" -d 'Make a context the current one'
complete -c ktl -n "__fish_ktl_using_subcommand help; and __fish_seen_subcommand_from config" -f -a "view" -d 'Show the merged kubeconfig, or one file of it'
