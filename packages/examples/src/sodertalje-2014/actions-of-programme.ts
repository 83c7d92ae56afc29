import { printedTable } from '../reading/printed-table.js';

/**
 * The programme's actions, each once, with the goal it is printed under and every place it stands in:
 * `P5` is the fifth of the programme's twelve, `K4.2` the second under the strategy's fourth heading, `D4.2` its
 * second sub-goal, where that is worded as a task, and `M` is in the plan's own section on the two. The first of
 * `units` leads; the years are as printed in brackets. What is proposed in the appendix is given in the plan.
 *
 * The same in two places differs a little in words: electric vehicles have bicycles among them in the plan alone, and
 * what is to be analysed first is vehicles, food and transport in the plan, and properties too in the appendix.
 */
export const PROGRAMME_ACTIONS = printedTable(
  ['id', 'goal', 'places', 'starts', 'due', 'units', 'name'],
  `
  kretslopp-företagare       | miljöprogram            | P1     |      |      | kommunstyrelsen miljönämnden utbildningsnämnden | Företagare förstår kretslopp och Östersjövänlig mat
  kollektivtrafik-samarbete  | resande-kollektivtrafik | P2 MB1 |      |      | kommunstyrelsen tekniska-nämnden stadsbyggnadsnämnden | Mer kollektivtrafik, med SL, Nobina och större företag
  miljökunskap               | miljöprogram            | P3     |      |      | kommunstyrelsen telge kultur-och-fritidsnämnden arbetslivsnämnden | Mer kunskap och engagemang i miljöfrågor
  säkra-skolvägar            | miljöprogram            | P4     |      |      | kommunstyrelsen kommundelsnämnderna stadsbyggnadsnämnden utbildningsnämnden tekniska-nämnden telge-fastigheter | Säkra och miljöanpassade trafikmiljöer vid skolorna
  transporter-för-sig        | miljöprogram            | P5     |      |      | kommunstyrelsen telge-inköp | Transporter upphandlas för sig, för samordnade leveranser
  nulägesanalys-miljökrav    | miljöhänsyn-följs-upp   | P6 MK1 |      |      | kommunstyrelsen telge-inköp | Nulägesanalys av miljökrav vid upphandling
  mål-för-miljökrav          | miljöprogram            | P7     |      |      | kommunstyrelsen telge-inköp | Mål i procent för andelen miljökrav
  avfallsminimering          | miljöprogram            | P8     |      |      | kommunstyrelsen tekniska-nämnden telge-återvinning | Utredning om mindre avfall och mer återbruk
  undervisningspaket         | miljöprogram            | P9     |      | 2014 | kommunstyrelsen arbetslivsnämnden utbildningsnämnden miljönämnden | Undervisningspaket om kretsloppssamhället erbjuds
  pilot-hämta-och-lämna      | miljöprogram            | P10    |      |      | kommunstyrelsen utbildningsnämnden | Pilot: färre barn hämtas och lämnas med bil
  utbildning-i-hållbarhet    | miljöprogram            | P11    |      | 2016 | kommunstyrelsen telge | Alla anställda utbildade i hållbarhet
  nedskräpning               | miljöprogram            | P12    |      |      | kommunstyrelsen tekniska-nämnden telge-återvinning telge-bostäder telge-fastigheter | Slut på dumpning, mindre nedskräpning
  energisystemet-definierat  | energisystemet-definierat | D1.1 |      |      | kommunstyrelsen | Ett hållbart och säkert energisystem definieras
  energi-workshop            | hållbart-energisystem   | K1.1   | 2013 | 2013 | kommunstyrelsen telge-nät | Workshop om energisystemet för politiker och tjänstemän
  fjärrvärmesystemet         | hållbart-energisystem   | K1.2   | 2013 | 2014 | kommunstyrelsen telge telge-nät | Fjärrvärmesystemets suboptimering och nya användning
  plan-fossilbränslefri      | plan-fossilbränslefri   | D2.1 MF1 |    |      | kommunstyrelsen | Plan för en fossilbränslefri organisation
  torv-fasas-ut              | fossilbränslefri-organisation-2020 | K2.1 | 2013 | 2014 | kommunstyrelsen | Samtal med Söderenergis ägare om att fasa ut torven
  krav-på-förnybart          | fossilbränslefri-organisation-2020 | K2.2 | 2013 | 2014 | kommunstyrelsen telge | Krav på förnybara bränslen i upphandling
  industrins-olja            | fossilbränslefri-kommun-2030 | K3.1 | 2013 | 2014 | kommunstyrelsen energi-och-klimatrådgivningen | Kartläggning av industrins olja
  bilpool-i-järna            | fossilbränslefri-kommun-2030 | K3.2 | 2013 | 2016 | kommunstyrelsen energi-och-klimatrådgivningen | Bilpool med miljöbilar i Järna
  grön-it                    | grön-it                 | D4.2 ME3 | 2013 | 2013 | kommunstyrelsen | Handlingsplan för Grön-IT
  energiutmaning             | energieffektivare-organisation | K4.1 | 2013 | 2014 | kommunstyrelsen telge-fastigheter | Energiutmaning mellan förvaltningens och Telges hus
  effektivare-transporter    | energieffektivare-organisation | K4.2 ME1 | 2013 | 2014 | kommunstyrelsen telge-inköp | Färre och samordnade leveranser till verksamheterna
  cykelpooler                | energieffektivare-organisation | K4.3 | 2013 | 2014 | kommunstyrelsen | Pilot med cykelpooler på tre platser
  resor-utan-bil             | energieffektivare-organisation | K4.4 MB2 | 2013 | 2014 | kommunstyrelsen | Personbilsresor som kan ersättas
  utbildning-i-resande       | energieffektivare-organisation | K4.5 | 2013 | 2016 | kommunstyrelsen telge | Utbildning i virtuella möten, sparsam körning och beteende
  uppföljning-av-resor       | energieffektivare-organisation | K4.6 | 2014 | 2015 | kommunstyrelsen | System för uppföljning av personalens resor
  bonus-för-sparsam-körning  | energieffektivare-organisation | K4.7 | 2015 | 2016 | kommunstyrelsen | Översyn av bonus för förare som kör snålt
  nya-byggnaders-energi      | energieffektivare-organisation | ME2 |    |      | kommunstyrelsen | Nya byggnader 30 procent under byggreglerna
  goda-exempel               | energieffektivare-kommun | K5.1  | 2013 | 2014 | kommunstyrelsen stadsbyggnadsnämnden | Goda exempel på energieffektiv samhällsplanering
  rådgivningens-plan         | energieffektivare-kommun | K5.2  | 2013 | 2016 | kommunstyrelsen energi-och-klimatrådgivningen | Rådgivningens verksamhetsplan fastställs och genomförs
  energidag                  | energieffektivare-kommun | K5.3  | 2013 | 2016 | kommunstyrelsen | En energidag om året
  solcellsprojekt            | solcellsprojekt         | D6.1   | 2013 | 2014 | kommunstyrelsen telge-nät | Ett projekt ur solcellsförstudien
  biogas                     | biogas                  | D6.2   | 2013 | 2014 | kommunstyrelsen telge-återvinning | Utredning om biogasanläggning och substrat
  dialog-med-lantbruket      | förnybar-energi         | K6.1   | 2013 | 2016 | kommunstyrelsen energi-och-klimatrådgivningen | Dialog med LRF om egen energi
  informationsträff          | förnybar-energi         | K6.2   | 2013 | 2016 | kommunstyrelsen energi-och-klimatrådgivningen | En träff om året om småskalig energi
  energieffektiv-utrustning  | energieffektiv-utrustning | D7.1 MK2 | 2014 | 2014 | kommunstyrelsen telge-inköp | Inköpt utrustning är energieffektiv
  eldrivna-fordon            | eldrivna-fordon         | D7.2 MF2 | 2013 | 2016 | kommunstyrelsen telge tekniska-nämnden | Eldrivna fordon köps in
  elektronik-ur-förteckningar | medveten-konsumtion    | K7.1   | 2014 | 2014 | kommunstyrelsen telge-inköp | Ny elektronik väljs ur Energimyndighetens förteckningar
  elektronik-i-viloläge      | medveten-konsumtion     | K7.2   | 2014 | 2014 | kommunstyrelsen telge-inköp | Ny elektronik är effektiv i alla lägen
  elfordon-till-låns         | medveten-konsumtion     | K7.3   | 2013 | 2016 | kommunstyrelsen tekniska-nämnden | Elfordon till utlåning för beställare
  koldioxid-i-mark           | kolsänkor               | K8.1   | 2013 | 2014 | kommunstyrelsen tekniska-nämnden | Kartläggning av mark som binder koldioxid
  östersjövänlig-mat         | kolsänkor               | K8.2   | 2013 | 2016 | kommunstyrelsen utbildningsnämnden | Östersjövänlig mat som kolsänka
  `,
);
