using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.Metrics;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.Builder;

/// <summary>
/// An app under construction. In this build an app can be composed but not started: starting what <see cref="Build"/>
/// returns writes one line to standard error and ends the process with exit code 2.
/// </summary>
public class FunctionsApplicationBuilder : IHostApplicationBuilder, IFunctionsWorkerApplicationBuilder
{
    private readonly HostApplicationBuilder host;
    private bool built;

    internal FunctionsApplicationBuilder(string[]? args)
    {
        var configuration = new ConfigurationManager();
        configuration.AddEnvironmentVariables("AZURE_FUNCTIONS_");
        host = new HostApplicationBuilder(new HostApplicationBuilderSettings { Args = args, Configuration = configuration });
    }

    /// <summary>Values that the parts of the builder share while the app is built.</summary>
    public IDictionary<object, object> Properties => ((IHostApplicationBuilder)host).Properties;

    /// <summary>The configuration, which can be read and added to at once.</summary>
    public ConfigurationManager Configuration => host.Configuration;

    IConfigurationManager IHostApplicationBuilder.Configuration => Configuration;

    /// <summary>The environment name, application name and content root.</summary>
    public IHostEnvironment Environment => host.Environment;

    /// <summary>Where log providers are added.</summary>
    public ILoggingBuilder Logging => host.Logging;

    /// <summary>Where metric listeners are added.</summary>
    public IMetricsBuilder Metrics => host.Metrics;

    /// <summary>The services of the app.</summary>
    public IServiceCollection Services => host.Services;

    /// <summary>Adds a step that every invocation passes, after the steps added before it.</summary>
    /// <param name="middleware">Receives the following step and returns the step that wraps it.</param>
    /// <returns>A builder, for the next call.</returns>
    /// <exception cref="InvalidOperationException">The app has already been built.</exception>
    public IFunctionsWorkerApplicationBuilder Use(Func<FunctionExecutionDelegate, FunctionExecutionDelegate> middleware)
    {
        ThrowIfBuilt();
        return this;
    }

    /// <summary>Replaces the container of the app.</summary>
    /// <typeparam name="TContainerBuilder">The container's own builder type.</typeparam>
    /// <param name="factory">Makes the container.</param>
    /// <param name="configure">Configures it.</param>
    public void ConfigureContainer<TContainerBuilder>(
        IServiceProviderFactory<TContainerBuilder> factory,
        Action<TContainerBuilder>? configure = null)
        where TContainerBuilder : notnull =>
        host.ConfigureContainer(factory, configure);

    /// <summary>Composes the app.</summary>
    /// <returns>A host with the services of the app, which this build refuses to start.</returns>
    /// <exception cref="InvalidOperationException">The app has already been built.</exception>
    public IHost Build()
    {
        ThrowIfBuilt();
        built = true;
        return new UnstartableHost(host.Build());
    }

    private void ThrowIfBuilt()
    {
        if (built)
        {
            throw new InvalidOperationException("The application has already been built.");
        }
    }
}
