using System.Text.Json;
using EmbeddedFunctions.Invocation;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace EmbeddedFunctions.Hosting;

/// <summary>Makes a running app of its definition: settings, functions, and one service provider per replica.</summary>
internal sealed class AppComposer(HostCore core, IReadOnlyList<ITriggerModule> modules)
{
    internal AppHost Compose(FunctionAppDefinition definition)
    {
        RequireName(definition.Name);
        var hostJson = HostJson.Read(definition);
        var functions = new FunctionDiscovery(modules).Find(definition, hostJson);
        var configuration = Configuration(definition);
        var replicas = Enumerable.Range(0, core.Options.Replicas)
            .Select(number => ComposeReplica(definition, configuration, number, functions))
            .ToList();
        return new AppHost
        {
            Definition = definition,
            HostJson = hostJson,
            Functions = functions,
            Replicas = replicas,
            Configuration = configuration,
        };
    }

    private static void RequireName(string name)
    {
        if (name.Length is 0 or > 40 || !name.All(static character => char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character) || character == '-'))
        {
            throw new HostStartException($"The app name '{name}' is not 1 to 40 lower-case letters, digits and hyphens.");
        }
    }

    private IConfigurationRoot Configuration(FunctionAppDefinition definition) => new ConfigurationBuilder()
        .AddInMemoryCollection(core.Options.Settings)
        .AddInMemoryCollection(definition.Settings)
        .Build();

    private AppReplica ComposeReplica(
        FunctionAppDefinition definition, IConfiguration configuration, int number, IReadOnlyList<FunctionEntry> functions)
    {
        var services = new ServiceCollection();
        services.AddSingleton(configuration);
        services.AddSingleton(core.Clock);
        services.AddSingleton(core.Store);
        services.AddSingleton(core.Options.Probe);
        services.AddSingleton(core.LoggerFactory);
        services.AddSingleton(typeof(ILogger<>), typeof(Logger<>));
        services.AddSingleton<IHostApplicationLifetime>(new EmbeddedLifetime(core.Stopping.Cancel, core.Stopping.Token));
        services.AddSingleton<IHostEnvironment>(new EmbeddedEnvironment(definition.Name, core.DataFolder, core.Options.Development));
        services.Configure<JsonSerializerOptions>(static options => options.PropertyNameCaseInsensitive = true);
        services.AddRouting();
        services.AddMvcCore();
        foreach (var module in modules)
        {
            module.AddServices(definition.Name, services);
        }

        var builder = new EmbeddedAppBuilder(services);
        try
        {
            definition.Configure(builder, configuration);
            definition.ConfigureServices?.Invoke(services);
        }
        catch (Exception failure) when (failure is not HostStartException)
        {
            throw new HostStartException($"App '{definition.Name}': its composition failed with {failure.GetType().Name}: {failure.Message}");
        }

        foreach (var type in FunctionClasses.Of(functions))
        {
            services.AddTransient(type);
        }

        var provider = services.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true });
        FunctionClasses.RequireConstructors(definition.Name, functions, provider);
        return new AppReplica
        {
            AppName = definition.Name,
            Number = number,
            Services = provider,
            Pipeline = builder.Build(CallFunction),
        };
    }

    private static Task CallFunction(FunctionContext context)
    {
        var invocation = (InvocationContext)context;
        var call = invocation.Function.Call(invocation);
        if (call.IsCompletedSuccessfully)
        {
            invocation.Result = call.Result;
            return Task.CompletedTask;
        }

        return Await(invocation, call);

        static async Task Await(InvocationContext invocation, ValueTask<object?> call) =>
            invocation.Result = await call.ConfigureAwait(false);
    }
}
