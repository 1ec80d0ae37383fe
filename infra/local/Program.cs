using EGov.Local.Demo;
using EGov.Local.Running;
using EmbeddedFunctions;

var (arguments, problem) = RunArguments.Parse(args);
if (arguments is null)
{
    await Console.Error.WriteLineAsync(problem);
    return 1;
}

try
{
    return arguments.Command switch
    {
        "demo" => await RunDemo.RunAsync(arguments),
        "token" => await MakeToken.RunAsync(arguments),
        _ => await Serve.RunAsync(arguments),
    };
}
catch (HostStartException refusal)
{
    await Console.Error.WriteLineAsync(refusal.Message);
    return 1;
}
