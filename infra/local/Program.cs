using EGov.Local.Backups;
using EGov.Local.Demo;
using EGov.Local.Running;
using EGov.Local.Servers;
using EmbeddedFunctions;

if (args is ["--help" or "-h" or "help", ..])
{
    await Console.Out.WriteLineAsync(RunArguments.Help);
    return 0;
}

try
{
    if (args is ["dead-letters", .. var rest])
    {
        return await Serve.DeadLettersAsync(rest);
    }

    if (args is [VerifyAuditCommand.Name, .. var days])
    {
        return await VerifyAuditCommand.RunAsync(days, Console.Out);
    }

    if (args is [VerifyEvidenceCommand.Name, .. var evidence])
    {
        return await VerifyEvidenceCommand.RunAsync(evidence, Console.Out, Console.Error, TimeProvider.System);
    }

    if (args is [VerifyBallotCommand.Name, .. var ballot])
    {
        return await VerifyBallotCommand.RunAsync(ballot, Console.Out, Console.Error, TimeProvider.System);
    }

    if (args is [IndicatorsCommand.Name, .. var listed])
    {
        return await IndicatorsCommand.RunAsync(listed, Console.Out, Console.Error);
    }

    if (args is [ExportSealsCommand.Name, .. var exported])
    {
        return await ExportSealsCommand.RunAsync(exported, Console.Out);
    }

    if (args is [BackupCommand.Name, .. var taken])
    {
        return await BackupCommand.RunAsync(taken, Console.Out, TimeProvider.System);
    }

    if (args is [VerifyBackupCommand.Name, .. var looked])
    {
        return await VerifyBackupCommand.RunAsync(looked, Console.Out);
    }

    if (args is [RestoreCommand.Name, .. var restored])
    {
        return await RestoreCommand.RunAsync(restored, Console.Out);
    }

    return args is [ImportAgenciesCommand.Name, .. var words] ? await ImportAgenciesCommand.RunAsync(words) : await RunAsync(args);
}
catch (MissingToolException missing)
{
    await Console.Error.WriteLineAsync(missing.Message);
    return MissingToolException.ExitCode;
}
catch (HostStartException refusal)
{
    await Console.Error.WriteLineAsync(refusal.Message);
    return 1;
}

static async Task<int> RunAsync(string[] words)
{
    var (arguments, problem) = RunArguments.Parse(words);
    if (arguments is null)
    {
        await Console.Error.WriteLineAsync(problem);
        return 1;
    }

    return arguments.Command switch
    {
        CommandOptions.Demo => await RunDemo.RunAsync(arguments),
        CommandOptions.Token => await MakeToken.RunAsync(arguments),
        _ => await Serve.RunAsync(arguments),
    };
}
