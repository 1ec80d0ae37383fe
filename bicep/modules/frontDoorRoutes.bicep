@description('Which paths of the public origin are whose.')
param profileName string
param endpointName string

@description('Who answers.')
param origins originOf[]

@description('The domain\'s id; empty where there is none of our own.')
param customDomain string

@sealed()
type originOf = {
  @description('Of the group and the route.')
  name: string

  @description('Of what answers: the function app.')
  origin: string
  host: string

  @description('What is asked to see whether it is up.')
  healthPath: string
  paths: string[]
}

resource profile 'Microsoft.Cdn/profiles@2025-12-01' existing = { name: profileName }

resource endpoint 'Microsoft.Cdn/profiles/afdEndpoints@2025-12-01' existing = {
  parent: profile
  name: endpointName
}

resource group 'Microsoft.Cdn/profiles/originGroups@2025-12-01' = [
  for each in origins: {
    parent: profile
    name: each.name
    properties: {
      sessionAffinityState: 'Disabled'
      loadBalancingSettings: { sampleSize: 4, successfulSamplesRequired: 3, additionalLatencyInMilliseconds: 50 }
      healthProbeSettings: {
        probePath: each.healthPath
        probeProtocol: 'Https'
        probeRequestType: 'GET'
        probeIntervalInSeconds: 100
      }
    }
  }
]

resource origin 'Microsoft.Cdn/profiles/originGroups/origins@2025-12-01' = [
  for (each, index) in origins: {
    parent: group[index]
    name: each.origin
    properties: {
      hostName: each.host
      originHostHeader: each.host
      httpsPort: 443
      enabledState: 'Enabled'
      enforceCertificateNameCheck: true
      priority: 1
      weight: 1000
    }
  }
]

resource route 'Microsoft.Cdn/profiles/afdEndpoints/routes@2025-12-01' = [
  for (each, index) in origins: {
    parent: endpoint
    name: each.name
    properties: {
      originGroup: { id: group[index].id }
      patternsToMatch: each.paths
      supportedProtocols: ['Http', 'Https']
      httpsRedirect: 'Enabled'
      forwardingProtocol: 'HttpsOnly'
      linkToDefaultDomain: empty(customDomain) ? 'Enabled' : 'Disabled'
      customDomains: empty(customDomain) ? [] : [{ id: customDomain }]
      enabledState: 'Enabled'
    }
    dependsOn: [origin]
  }
]
